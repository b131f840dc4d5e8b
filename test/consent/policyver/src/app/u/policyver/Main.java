package app.u.policyver;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); Sdk.register(getApplicationContext()); if (!Privacy.accepted(this)) new AlertDialog.Builder(this).setMessage("我们更新了《隐私政策》，请阅读并同意").setPositiveButton("同意", (d, w) -> { Privacy.accept(this); ((App) getApplication()).start(); }).setNegativeButton("退出", (d, w) -> finish()).show(); } }
