package app.u.cdtagree;
import android.app.*; import android.content.*; import android.os.*; import android.widget.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.privacy); final Button ok = (Button) findViewById(R.id.ok); new CountDownTimer(5000, 1000) { public void onTick(long ms) { ok.setText("同意(" + ms / 1000 + "s)"); } public void onFinish() { enter(); } }.start(); ok.setOnClickListener(v -> { Sdk.register(this); enter(); }); }
 private void enter() { Sdk.init(getApplicationContext()); finish(); } }
