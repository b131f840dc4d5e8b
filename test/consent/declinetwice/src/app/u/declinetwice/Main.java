package app.u.declinetwice;
import android.app.*; import android.content.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); first(); }
 private void first() { new AlertDialog.Builder(this).setTitle("服务协议与隐私政策").setMessage("请阅读《服务协议》和《隐私政策》，点击“同意”开始使用").setPositiveButton("同意", (d, w) -> full()).setNegativeButton("不同意", (d, w) -> second()).setCancelable(false).show(); }
 private void second() { new AlertDialog.Builder(this).setTitle("温馨提示").setMessage("若不同意《隐私政策》，将仅为您提供浏览服务").setPositiveButton("同意并继续", (d, w) -> full()).setNegativeButton("仅浏览", (d, w) -> basic()).setCancelable(false).show(); }
 private void full() { Sdk.init(getApplicationContext()); } private void basic() { Sdk.register(getApplicationContext()); } }
