package app.u.visitor;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Home extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); Sdk.register(this); if (Mode.get(this) == Mode.FULL) Sdk.init(this); } }
