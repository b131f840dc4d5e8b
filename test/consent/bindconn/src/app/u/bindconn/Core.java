package app.u.bindconn;
import android.app.*; import android.content.*; import android.os.*; import com.acme.sdk.Sdk;
public class Core extends Service { class Local extends Binder { Core get() { return Core.this; } } public IBinder onBind(Intent i) { return new Local(); } void up() { Sdk.register(this); } void full() { Sdk.init(this); } }
