package app.u.tinkerlike;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); new AlertDialog.Builder(this).setMessage("请仔细阅读《隐私政策》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("p", 0).edit().putBoolean("agree", true).apply(); Sdk.init(getApplication()); }).setNegativeButton("不同意", (d, w) -> finish()).show(); } }
