package app.u.qmui;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk; import com.qmuiteam.qmui.widget.dialog.*;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); Sdk.register(this); new MessageDialogBuilder(this).setMessage("欢迎使用，请阅读《用户协议》《隐私政策》").setCancelable(false).addAction("不同意", (d, i) -> finish()).addAction("同意", (d, i) -> { d.dismiss(); Sdk.init(this); }).show(); } }
