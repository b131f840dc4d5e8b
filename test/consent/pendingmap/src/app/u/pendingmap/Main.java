package app.u.pendingmap;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); Sdk.register(this); if (!getSharedPreferences("p", 0).getBoolean("ok", false)) new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("p", 0).edit().putBoolean("ok", true).apply(); Gate.get().open(); }).setNegativeButton("拒绝", (d, w) -> finish()).show(); } }
