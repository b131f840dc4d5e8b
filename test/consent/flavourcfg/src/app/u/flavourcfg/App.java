package app.u.flavourcfg;
import android.app.*; import com.acme.sdk.Sdk;
public class App extends Application { public void onCreate() { super.onCreate(); if (Config.OVERSEAS) Sdk.init(this); if (Config.STORE) Sdk.register(this); } }
