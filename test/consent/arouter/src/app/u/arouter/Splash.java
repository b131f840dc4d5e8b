package app.u.arouter;
import android.app.*; import android.content.*; import android.os.*; import com.alibaba.android.arouter.launcher.ARouter;
public class Splash extends Activity {
  protected void onCreate(Bundle b) { super.onCreate(b);
    if (getSharedPreferences("a", 0).getBoolean("agreed", false)) { enter(); return; }
    new AlertDialog.Builder(this).setMessage("请您阅读完整版《隐私政策》，点击同意即可开始使用").setCancelable(false)
      .setPositiveButton("同意", (d, w) -> { getSharedPreferences("a", 0).edit().putBoolean("agreed", true).apply(); enter(); })
      .setNegativeButton("不同意", (d, w) -> System.exit(0)).show(); }
  void enter() { ARouter.getInstance().build("/main/home").navigation(); finish(); }
}
