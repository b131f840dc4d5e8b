package app.u.focus;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Splash extends Activity { private boolean done; private final Handler h = new Handler(Looper.getMainLooper()); protected void onCreate(Bundle b) { super.onCreate(b); } public void onWindowFocusChanged(boolean has) { super.onWindowFocusChanged(has); if (!has || done) return; done = true; Sdk.register(this); if (getSharedPreferences("p", 0).getBoolean("ok", false)) loadAd(); else ask(); }
 void ask() { new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("p", 0).edit().putBoolean("ok", true).apply(); h.postDelayed(this::loadAd, 200); }).setNegativeButton("拒绝", (d, w) -> finish()).show(); } void loadAd() { Sdk.init(this); } }
