package cn.demo.coreproc;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;

public class CoreService extends IntentService { public CoreService() { super("core"); } @Override protected void onHandleIntent(Intent i) { Sdk.init(this); } static void launch(Context c) { Intent i = new Intent(); i.setComponent(new ComponentName(c.getPackageName(), "cn.demo.coreproc.CoreService")); c.startService(i); } }
