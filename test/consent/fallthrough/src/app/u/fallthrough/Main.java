package app.u.fallthrough;
import android.app.*; import android.os.*; import android.view.*; import com.acme.sdk.Sdk;
public class Main extends Activity implements View.OnClickListener { protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.p); findViewById(R.id.agree).setOnClickListener(this); findViewById(R.id.disagree).setOnClickListener(this); }
 public void onClick(View v) { switch (v.getId()) { case R.id.disagree: Sdk.register(this); case R.id.agree: Sdk.init(this); break; } } }
