package app.u.pluginnames;
import android.app.*; import android.os.*;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); new AlertDialog.Builder(this).setTitle("用户协议及隐私政策").setMessage("点击同意即表示您已阅读并同意").setPositiveButton("同意", (d, w) -> Plugins.load(getApplicationContext(), true)).setNegativeButton("拒绝", (d, w) -> finish()).show(); } }
