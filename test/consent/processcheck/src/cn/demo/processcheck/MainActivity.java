package cn.demo.processcheck;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;

public class MainActivity extends Activity { @Override protected void onCreate(Bundle b) { super.onCreate(b); if (getSharedPreferences("a", 0).getBoolean("agreed", false)) push(); else new AlertDialog.Builder(this).setTitle("隐私政策").setMessage("请阅读并同意").setPositiveButton("同意", (d, w) -> { getSharedPreferences("a", 0).edit().putBoolean("agreed", true).apply(); Sdk.init(getApplicationContext()); push(); }).setNegativeButton("不同意", (d, w) -> System.exit(0)).show(); }
  void push() { startService(new Intent(this, PushService.class)); } }
