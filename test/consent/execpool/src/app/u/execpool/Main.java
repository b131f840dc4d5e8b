package app.u.execpool;
import android.app.*; import android.os.*;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); if (!Keeper.agreed(this)) new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", (d, w) -> Keeper.agree(this)).setNegativeButton("拒绝", (d, w) -> finish()).show(); } }
