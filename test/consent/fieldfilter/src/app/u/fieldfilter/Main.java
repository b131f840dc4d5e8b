package app.u.fieldfilter;
import android.app.*; import android.content.*; import android.os.*; import android.view.*; import android.widget.*; import com.acme.sdk.Sdk; import java.util.*; import java.util.concurrent.*; import java.util.stream.*;
abstract class Task { final boolean needs; Task(boolean n) { needs = n; } abstract void run(Context c); }
class Log extends Task { Log() { super(false); } void run(Context c) { Sdk.register(c); } }
class Push extends Task { Push() { super(true); } void run(Context c) { Sdk.init(c); } }
public class Main extends Activity { private final List<Task> tasks = new ArrayList<>(); protected void onCreate(Bundle b) { super.onCreate(b); tasks.add(new Log()); tasks.add(new Push()); start(); new AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("p", 0).edit().putBoolean("ok", true).apply(); start(); }).setNegativeButton("不同意", (d, w) -> finish()).show(); } void start() { boolean ok = getSharedPreferences("p", 0).getBoolean("ok", false); for (Task t : tasks) { if (t.needs && !ok) continue; t.run(this); } } }
