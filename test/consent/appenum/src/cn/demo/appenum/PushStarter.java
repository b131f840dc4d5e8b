package cn.demo.appenum;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;

final class PushStarter implements Starter { @Override public void start(Context c) { Sdk.register(c.getApplicationContext()); } }
