package app.u.containskey;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); if (!getSharedPreferences("p", 0).contains("agree_time")) new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("p", 0).edit().putLong("agree_time", System.currentTimeMillis()).apply(); Sdk.init(this); }).setNegativeButton("拒绝", (d, w) -> finish()).show(); } }
