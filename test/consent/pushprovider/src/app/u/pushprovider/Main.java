package app.u.pushprovider;
import android.app.*; import android.content.*; import android.os.*;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); SharedPreferences sp = getSharedPreferences("p", 0); if (sp.getBoolean("ok", false)) push(); else new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", (d, w) -> { sp.edit().putBoolean("ok", true).apply(); push(); }).setNegativeButton("不同意", (d, w) -> finish()).show(); } private void push() { startService(new Intent(this, PushService.class)); } }
