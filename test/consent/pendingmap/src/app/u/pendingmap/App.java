package app.u.pendingmap;
import android.app.*; import com.acme.sdk.Sdk;
public class App extends Application { public void onCreate() { super.onCreate(); if (getSharedPreferences("p", 0).getBoolean("ok", false)) Gate.get().open(); Gate.get().whenAgreed("sdk", () -> Sdk.init(this)); } }
