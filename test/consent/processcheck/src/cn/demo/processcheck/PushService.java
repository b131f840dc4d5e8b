package cn.demo.processcheck;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;import com.acme.sim.Sim;import com.acme.apps.Apps;

public class PushService extends Service { @Override public IBinder onBind(Intent i) { return null; } }
