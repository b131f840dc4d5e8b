package cn.demo.coreproc;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.geo.Geo;import com.acme.apps.Apps;

public class App extends Application { @Override public void onCreate() { super.onCreate(); if (getPackageName().equals(ProcessUtil.current(this))) { initMain(); } else { initOther(); } }
  private void initMain() { startService(new Intent(this, PushService.class)); if (getSharedPreferences("p", 0).getBoolean("protocol", false)) Geo.locate(this); }
  private void initOther() { Apps.list(this); } }
