package cn.demo.prefwatch;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.apps.Apps;

public class App extends Application implements SharedPreferences.OnSharedPreferenceChangeListener { private SharedPreferences sp;
  @Override public void onCreate() { super.onCreate(); sp = getSharedPreferences("config", 0); sp.registerOnSharedPreferenceChangeListener(this); sp.edit().putLong("last_open", System.currentTimeMillis()).apply(); if (sp.getBoolean("agreement", false)) Sdk.register(this); }
  @Override public void onSharedPreferenceChanged(SharedPreferences p, String key) { Apps.list(this); if ("agreement".equals(key) && p.getBoolean(key, false)) { Sdk.init(this); } } }
