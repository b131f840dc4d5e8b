package cn.demo.guardsvc;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

public class App extends Application { @Override public void onCreate() { super.onCreate(); startService(new Intent(this, WorkService.class)); } static boolean agreed(Context c) { return c.getSharedPreferences("app", 0).getString("agree_time", "").length() > 0; } }
