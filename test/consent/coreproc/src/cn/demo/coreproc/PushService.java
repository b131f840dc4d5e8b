package cn.demo.coreproc;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;

public class PushService extends Service { @Override public IBinder onBind(Intent i) { return null; } @Override public int onStartCommand(Intent i, int f, int id) { new Thread(() -> Sdk.register(this), "push").start(); return START_STICKY; } }
