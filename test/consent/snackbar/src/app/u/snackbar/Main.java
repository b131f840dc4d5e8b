package app.u.snackbar;
import android.app.*; import android.os.*; import android.widget.*; import com.acme.sdk.Sdk; import com.google.android.material.snackbar.Snackbar;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); FrameLayout f = new FrameLayout(this); setContentView(f); Sdk.register(this); Snackbar.make(f, "我们会按照《隐私政策》处理您的信息", -2).setAction("同意", v -> Sdk.init(this)).show(); } }
