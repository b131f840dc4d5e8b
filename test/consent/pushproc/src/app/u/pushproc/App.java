package app.u.pushproc;
import android.app.*; import android.content.*; import com.acme.sdk.Sdk;
public class App extends Application { public void onCreate() { super.onCreate(); if (getProcessName().endsWith(":push")) return; startService(new Intent(this, PushService.class)); if (getSharedPreferences("p", 0).getBoolean("ok", false)) Sdk.init(this); } }
