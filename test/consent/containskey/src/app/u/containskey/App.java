package app.u.containskey;
import android.app.*; import com.acme.sdk.Sdk;
public class App extends Application { public void onCreate() { super.onCreate(); if (!getSharedPreferences("p", 0).contains("agree_time")) { Sdk.register(this); return; } Sdk.init(this); } }
