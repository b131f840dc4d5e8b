package cn.demo.daggergen;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

import javax.inject.*;
public class App extends Application { @Inject Device device; @Inject Provider<Push> push; AppComponent component; 
  @Override public void onCreate() { super.onCreate(); component = new DaggerAppComponent(this); component.inject(this); if (getSharedPreferences("p", 0).getBoolean("terms", false)) push.get().start(); } }
