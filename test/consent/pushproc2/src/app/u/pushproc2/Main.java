package app.u.pushproc2;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); if (!getSharedPreferences("p", 0).getBoolean("ok", false)) new AlertDialog.Builder(this).setMessage("欢迎使用。请同意《用户协议》与《隐私政策》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("p", 0).edit().putBoolean("ok", true).apply(); ((App) getApplication()).go(); }).setNegativeButton("不同意", (d, w) -> finish()).show(); } }
