package cn.demo.msgsvc;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

public class WorkService extends Service { public static final int MSG_INIT = 1; public static final int MSG_PING = 2;
  private final Messenger messenger = new Messenger(new Handler(Looper.getMainLooper()) { @Override public void handleMessage(Message m) { switch (m.what) { case MSG_INIT: Sdk.init(getApplicationContext()); break; case MSG_PING: Geo.locate(getApplicationContext()); break; default: super.handleMessage(m); } } });
  @Override public IBinder onBind(Intent i) { return messenger.getBinder(); } }
