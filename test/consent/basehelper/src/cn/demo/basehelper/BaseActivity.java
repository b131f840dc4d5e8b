package cn.demo.basehelper;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

public abstract class BaseActivity extends Activity { public interface Granted { void run(boolean ok); } private Granted g;
  @Override protected void onCreate(Bundle b) { super.onCreate(b); initView(); initData(); } protected abstract void initView(); protected abstract void initData();
  protected void withPermission(Granted g, String... p) { this.g = g; requestPermissions(p, 1); }
  @Override public void onRequestPermissionsResult(int c, String[] p, int[] r) { if (g != null) g.run(r.length > 0 && r[0] == 0); } }
