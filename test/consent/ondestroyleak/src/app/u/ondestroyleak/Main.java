package app.u.ondestroyleak;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", (d, w) -> Sdk.init(this)).setNegativeButton("不同意", (d, w) -> finish()).setCancelable(false).show(); } protected void onDestroy() { super.onDestroy(); Sdk.register(getApplicationContext()); } }
