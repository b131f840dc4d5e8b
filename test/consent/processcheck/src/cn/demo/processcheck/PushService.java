package cn.demo.processcheck;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

public class PushService extends Service { @Override public IBinder onBind(Intent i) { return null; } }
