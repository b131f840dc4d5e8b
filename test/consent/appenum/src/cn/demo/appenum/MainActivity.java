package cn.demo.appenum;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;

public class MainActivity extends Activity { @Override protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.main); if (ConsentState.load(this) != ConsentState.ACCEPTED) ask(); }
  private void ask() { new AlertDialog.Builder(this).setTitle("隐私政策").setMessage(R.string.ask).setCancelable(false).setPositiveButton("同意", (d, w) -> { ConsentState.ACCEPTED.save(this); Sdk.init(getApplicationContext()); }).setNegativeButton("不同意", (d, w) -> { ConsentState.REFUSED.save(this); finish(); }).show(); } }
