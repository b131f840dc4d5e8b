package app.u.pushproc;
import android.app.*; import android.content.*; import android.os.*; import com.acme.sdk.Sdk;
public class PushService extends Service { public void onCreate() { super.onCreate(); new Thread(() -> Sdk.register(this)).start(); } public IBinder onBind(Intent i) { return null; } }
