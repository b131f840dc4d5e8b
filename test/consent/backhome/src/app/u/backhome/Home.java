package app.u.backhome;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Home extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); Sdk.init(this); } }
