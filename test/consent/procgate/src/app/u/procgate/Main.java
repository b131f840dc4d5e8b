package app.u.procgate;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); if (!getSharedPreferences("privacy", 0).getBoolean("agreed", false)) new AlertDialog.Builder(this).setMessage("请阅读并同意《用户协议》和《隐私政策》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("privacy", 0).edit().putBoolean("agreed", true).apply(); Sdk.init(getApplication()); }).setNegativeButton("退出", (d, w) -> finish()).show(); } }
