package cn.demo.guardsvc;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

public class WorkService extends Service { private final Binder binder = new Binder(); @Override public void onCreate() { super.onCreate(); Sdk.register(this); } @Override public int onStartCommand(Intent i, int f, int id) { if (!App.agreed(this)) { stopSelf(id); return START_NOT_STICKY; } Sdk.init(this); return START_STICKY; } @Override public IBinder onBind(Intent i) { Geo.locate(this); return binder; } }
