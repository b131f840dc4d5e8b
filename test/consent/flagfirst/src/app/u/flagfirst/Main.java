package app.u.flagfirst;
import android.app.*; import android.content.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); SharedPreferences sp = getSharedPreferences("cfg", 0); if (!sp.getBoolean("agreed", false)) { sp.edit().putBoolean("agreed", true).apply(); new AlertDialog.Builder(this).setMessage("请阅读《隐私政策》").setPositiveButton("同意", (d, w) -> Sdk.register(Main.this)).setNegativeButton("不同意", (d, w) -> finish()).show(); } } }
