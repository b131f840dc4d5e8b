package app.u.vername;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); App app = (App) getApplication(); if (!app.agreed()) new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("p", 0).edit().putString("agreed_version", app.version()).apply(); Sdk.init(app); }).setNegativeButton("拒绝", (d, w) -> finish()).show(); } }
