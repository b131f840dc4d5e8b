package app.u.mergedproviders;
import android.app.*; import com.bar.ads.Bar;
public class App extends Application { public void onCreate() { super.onCreate(); if (getSharedPreferences("app", 0).getBoolean("agree_protocol", false)) Bar.start(); } }
