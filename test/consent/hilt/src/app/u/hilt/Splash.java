package app.u.hilt;
import android.app.*; import android.os.*;
public class Splash extends Activity { dagger.Lazy<Wrapper> wrapper; protected void onCreate(Bundle b) { ((App) getApplication()).component().inject(this); super.onCreate(b); new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", (d, w) -> wrapper.get().start()).setNegativeButton("拒绝", (d, w) -> finish()).show(); } }
