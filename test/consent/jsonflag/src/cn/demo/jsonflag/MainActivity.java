package cn.demo.jsonflag;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.apps.Apps;

public class MainActivity extends Activity { private Prefs prefs; @Override protected void onCreate(Bundle b) { super.onCreate(b); prefs = new Prefs(this); setContentView(R.layout.main); if (prefs.agreed()) { after(); } else { Apps.list(this); ask(); } }
  private void after() { Sdk.init(this); if (prefs.version() >= 2) Sdk.register(this); }
  private void ask() { new AlertDialog.Builder(this).setTitle("用户隐私保护提示").setMessage("请阅读《隐私政策》").setPositiveButton("同意", new DialogInterface.OnClickListener() { @Override public void onClick(DialogInterface d, int w) { prefs.save(); after(); } }).setNegativeButton("暂不使用", (d, w) -> finish()).setCancelable(false).create().show(); } }
