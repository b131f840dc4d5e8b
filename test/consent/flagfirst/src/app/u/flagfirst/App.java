package app.u.flagfirst;
import android.app.*; import com.acme.sdk.Sdk;
public class App extends Application { public void onCreate() { super.onCreate(); if (getSharedPreferences("cfg", 0).getBoolean("agreed", false)) Sdk.init(this); } }
