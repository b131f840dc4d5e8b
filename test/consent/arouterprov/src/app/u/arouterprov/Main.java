package app.u.arouterprov;
import android.app.*; import android.os.*; import com.alibaba.android.arouter.launcher.ARouter;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); if (!getSharedPreferences("r", 0).getBoolean("agree", false)) new AlertDialog.Builder(this).setMessage("请同意《隐私政策》和《用户协议》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("r", 0).edit().putBoolean("agree", true).apply(); ((IStat) ARouter.getInstance().build("/stat/service").navigation()).start(this); }).setNegativeButton("不同意", (d, w) -> finish()).show(); } }
