package app.u.pushproc2;
import android.app.*; import android.content.*; import com.acme.sdk.Sdk;
public class App extends Application { public void onCreate() { super.onCreate(); if (getProcessName().endsWith(":push")) return; if (getSharedPreferences("p", 0).getBoolean("ok", false)) go(); } void go() { startService(new Intent(this, PushService.class)); Sdk.init(this); } }
