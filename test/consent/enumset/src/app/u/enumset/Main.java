package app.u.enumset;
import android.app.*; import android.content.*; import android.os.*; import android.view.*; import android.widget.*; import com.acme.sdk.Sdk; import java.util.*; import java.util.concurrent.*; import java.util.stream.*;
enum P { BASIC, PRIVACY }
public class Main extends Activity { private final EnumSet<P> granted = EnumSet.of(P.BASIC); protected void onCreate(Bundle b) { super.onCreate(b); Sdk.register(this); go(); new AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意", (d, w) -> { granted.add(P.PRIVACY); go(); }).setNegativeButton("不同意", (d, w) -> finish()).show(); } void go() { if (granted.contains(P.PRIVACY)) Sdk.init(this); } }
