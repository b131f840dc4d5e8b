package app.u.exptwin;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); if (!getSharedPreferences("q", 0).getBoolean("shown", false)) new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("q", 0).edit().putBoolean("shown", true).apply(); Sdk.register(this); }).setNegativeButton("拒绝", (d, w) -> finish()).show(); } }
