package app.u.basehook;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public abstract class BaseActivity extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); initSdk(); initView(); } protected void initSdk() { Sdk.init(getApplicationContext()); } protected abstract void initView(); protected void onResume() { super.onResume(); Sdk.register(this); } }
