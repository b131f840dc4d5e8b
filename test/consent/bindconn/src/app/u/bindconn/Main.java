package app.u.bindconn;
import android.app.*; import android.content.*; import android.os.*;
public class Main extends Activity { Core core; final ServiceConnection conn = new ServiceConnection() { public void onServiceConnected(ComponentName n, IBinder b) { core = ((Core.Local) b).get(); core.up(); } public void onServiceDisconnected(ComponentName n) { core = null; } };
 protected void onCreate(Bundle b) { super.onCreate(b); bindService(new Intent(this, Core.class), conn, BIND_AUTO_CREATE); new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", (d, w) -> { if (core != null) core.full(); }).setNegativeButton("拒绝", (d, w) -> finish()).show(); } }
