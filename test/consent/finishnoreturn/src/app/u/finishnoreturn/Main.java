package app.u.finishnoreturn;
import android.app.*; import android.content.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); boolean ok = getSharedPreferences("p", 0).getBoolean("agree", false); if (!ok) { startActivity(new Intent(this, Privacy.class)); finish(); } Sdk.register(this); if (isFinishing()) return; load(); } private void load() { if (getSharedPreferences("p", 0).getBoolean("agree", false)) Sdk.init(this); } }
