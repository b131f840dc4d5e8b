package app.u.enumstate;
import android.app.*; import android.content.*; import android.os.*; import android.view.*; import android.widget.*; import com.acme.sdk.Sdk; import java.util.*; import java.util.concurrent.*; import java.util.concurrent.atomic.*;
enum S { NEW, ASKED, AGREED }
public class Main extends Activity { private S state = S.NEW; protected void onCreate(Bundle b) { super.onCreate(b); Sdk.register(this); next(); state = S.ASKED; new AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意", (d, w) -> { state = S.AGREED; next(); }).setNegativeButton("不同意", (d, w) -> finish()).show(); } void next() { switch (state) { case AGREED: Sdk.init(this); break; case NEW: break; default: } } }
