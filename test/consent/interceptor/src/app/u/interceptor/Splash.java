package app.u.interceptor;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Splash extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); new Http().add(new HeaderInterceptor(getApplicationContext())).get("https://cfg.example.com/v1"); new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", (d, w) -> Sdk.register(this)).setNegativeButton("拒绝", (d, w) -> finish()).show(); } }
