package app.u.actcallbacks;
import android.app.*; import android.content.*; import android.os.*;
public class Splash extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); if (getSharedPreferences("p", 0).getBoolean("ok", false)) { home(); return; } new AlertDialog.Builder(this).setTitle("温馨提示").setMessage("请您阅读《用户协议》和《隐私政策》").setCancelable(false).setPositiveButton("同意并继续", (d, w) -> { getSharedPreferences("p", 0).edit().putBoolean("ok", true).apply(); home(); }).setNegativeButton("暂不使用", (d, w) -> finish()).show(); }
 void home() { startActivity(new Intent(this, Home.class)); finish(); } }
