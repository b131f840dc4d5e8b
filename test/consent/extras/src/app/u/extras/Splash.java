package app.u.extras;
import android.app.*; import android.content.*; import android.os.*;
public class Splash extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); new AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意", (d, w) -> go(true)).setNegativeButton("不同意，先逛逛", (d, w) -> go(false)).show(); }
  void go(boolean ok) { Intent i = new Intent(this, Main.class); i.putExtra("agreed", ok); startActivity(i); finish(); } }
