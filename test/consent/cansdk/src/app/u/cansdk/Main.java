package app.u.cansdk;
import android.app.*; import android.os.*; import com.ads.pangle.*;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); if (!getSharedPreferences("p", 0).getBoolean("ok", false)) new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("p", 0).edit().putBoolean("ok", true).apply(); AdSdk.load(); }).setNegativeButton("不同意", (d, w) -> finish()).show(); } }
