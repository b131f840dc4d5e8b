package app.u.sdkprovider;
import android.app.*; import android.content.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); new AlertDialog.Builder(this).setMessage(Html()).setPositiveButton(android.R.string.ok, (d, w) -> Sdk.init(this)).setNegativeButton("不同意", (d, w) -> finish()).show(); }
  CharSequence Html() { return android.text.Html.fromHtml("请阅读并同意<a href='https://a.cn/p'>《隐私政策》</a>"); } }
