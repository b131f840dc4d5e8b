package app.u.extras;
import android.app.*; import android.content.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); if (getIntent().getBooleanExtra("agreed", false)) Sdk.init(this); Sdk.register(this); } }
