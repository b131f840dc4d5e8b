package cn.demo.processcheck;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;import com.acme.apps.Apps;

import java.util.List;
public class App extends Application { @Override public void onCreate() { super.onCreate(); String p = processName(this); if (!getPackageName().equals(p)) { Apps.list(this); return; } Geo.locate(this); if (getSharedPreferences("a", 0).getBoolean("agreed", false)) Sdk.init(this); }
  static String processName(Context c) { int pid = android.os.Process.myPid(); ActivityManager am = (ActivityManager) c.getSystemService(ACTIVITY_SERVICE); List<ActivityManager.RunningAppProcessInfo> l = am.getRunningAppProcesses(); if (l != null) for (ActivityManager.RunningAppProcessInfo i : l) if (i.pid == pid) return i.processName; return null; } }
