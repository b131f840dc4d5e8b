package app.u.pushprovider;
import android.app.*; import android.content.*; import android.os.*; import com.acme.sdk.Sdk;
public class PushService extends Service { public IBinder onBind(Intent i) { return null; } public void onCreate() { super.onCreate(); Sdk.init(this); } }
