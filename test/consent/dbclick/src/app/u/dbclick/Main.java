package app.u.dbclick;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); Sdk.register(this); ActivityMainBinding x = new ActivityMainBinding(getLayoutInflater().inflate(R.layout.main, null)); setContentView(x.root); x.vm = new Vm(this); x.executeBindings(); } }
