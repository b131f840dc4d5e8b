package app.u.processowner;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); if (getSharedPreferences("p", 0).getInt("privacy_state", -1) != 1) new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("p", 0).edit().putInt("privacy_state", 1).apply(); Sdk.init(App.me); }).setNegativeButton("拒绝", (d, w) -> { getSharedPreferences("p", 0).edit().putInt("privacy_state", 0).apply(); finish(); }).show(); } }
