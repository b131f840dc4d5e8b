package app.u.orderswitch;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("p", 0).edit().putBoolean("agreed", true).apply(); Sdk.init(this); }).setNegativeButton("不同意", (d, w) -> finish()).show(); } }
