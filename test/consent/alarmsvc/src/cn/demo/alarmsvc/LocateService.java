package cn.demo.alarmsvc;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.geo.Geo;

public class LocateService extends Service { @Override public IBinder onBind(Intent i) { return null; } @Override public int onStartCommand(Intent i, int f, int s) { Geo.locate(this); stopSelf(); return START_NOT_STICKY; } }
