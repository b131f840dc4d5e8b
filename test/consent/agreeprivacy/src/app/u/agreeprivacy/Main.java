package app.u.agreeprivacy;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk; import com.acme.kit.Kit;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); Sdk.register(this); if (!getSharedPreferences("p", 0).getBoolean("ok", false)) new AlertDialog.Builder(this).setMessage("请同意《用户协议》与《隐私政策》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("p", 0).edit().putBoolean("ok", true).apply(); Kit.setAgreePrivacy(this, true); }).setNegativeButton("不同意", (d, w) -> finish()).show(); } }
