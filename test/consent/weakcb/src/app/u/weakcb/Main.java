package app.u.weakcb;
import android.app.*; import android.content.*; import android.os.*; import android.view.*; import android.widget.*; import com.acme.sdk.Sdk; import java.util.*; import java.util.concurrent.*; import java.util.concurrent.atomic.*;
interface Cb { void done(boolean ok); }
public class Main extends Activity implements Cb { protected void onCreate(Bundle b) { super.onCreate(b); Sdk.register(this); new Ask(this, new java.lang.ref.WeakReference<Cb>(this)).go(); } public void done(boolean ok) { if (ok) Sdk.init(this); } }
class Ask { final Activity a; final java.lang.ref.WeakReference<Cb> r; Ask(Activity a, java.lang.ref.WeakReference<Cb> r) { this.a = a; this.r = r; } void go() { new AlertDialog.Builder(a).setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意", (d, w) -> fin(true)).setNegativeButton("不同意", (d, w) -> fin(false)).show(); } void fin(boolean ok) { Cb c = r.get(); if (c != null) c.done(ok); } }
