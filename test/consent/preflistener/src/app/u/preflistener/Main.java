package app.u.preflistener;
import android.app.*; import android.os.*;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); if (!getSharedPreferences("p", 0).getBoolean("ok", false)) new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", (d, w) -> getSharedPreferences("p", 0).edit().putBoolean("ok", true).apply()).setNegativeButton("拒绝", (d, w) -> finish()).show(); } }
