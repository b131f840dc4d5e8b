package cn.demo.msgsvc;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

public class MainActivity extends Activity { private Messenger service; 
  private final ServiceConnection conn = new ServiceConnection() { @Override public void onServiceConnected(ComponentName n, IBinder b) { service = new Messenger(b); send(WorkService.MSG_PING); if (agreed()) send(WorkService.MSG_INIT); } @Override public void onServiceDisconnected(ComponentName n) { service = null; } };
  private boolean agreed() { return getSharedPreferences("s", 0).getBoolean("agree", false); }
  private void send(int what) { if (service == null) return; try { service.send(Message.obtain(null, what)); } catch (RemoteException e) { e.printStackTrace(); } }
  @Override protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.main); bindService(new Intent(this, WorkService.class), conn, Context.BIND_AUTO_CREATE);
    if (!agreed()) new AlertDialog.Builder(this).setTitle("温馨提示").setMessage("请您阅读并同意《用户协议》与《隐私政策》").setPositiveButton("同意", (d, w) -> { getSharedPreferences("s", 0).edit().putBoolean("agree", true).apply(); send(WorkService.MSG_INIT); }).setNegativeButton("退出", (d, w) -> finish()).show(); } }
