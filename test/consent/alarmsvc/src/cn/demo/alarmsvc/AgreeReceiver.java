package cn.demo.alarmsvc;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;

public class AgreeReceiver extends BroadcastReceiver { @Override public void onReceive(Context c, Intent i) { if ("cn.demo.alarmsvc.AGREED".equals(i.getAction())) Sdk.register(c); } }
