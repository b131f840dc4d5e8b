package app.u.taskneed;
import android.app.*; import android.os.*;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); if (!getSharedPreferences("cfg", 0).getBoolean("privacy_agreed", false)) new AlertDialog.Builder(this).setTitle("隐私政策提示").setMessage("请您充分阅读并理解《隐私政策》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("cfg", 0).edit().putBoolean("privacy_agreed", true).apply(); ((App) getApplication()).start(true); }).setNegativeButton("不同意并退出", (d, w) -> finish()).setCancelable(false).show(); } }
