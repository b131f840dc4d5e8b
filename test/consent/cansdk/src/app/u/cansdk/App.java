package app.u.cansdk;
import android.app.*; import com.ads.pangle.*;
public class App extends Application { public void onCreate() { super.onCreate(); AdSdk.init(this, new AdConfig.Builder().appId("5001121").customController(new Controller() { public boolean isCanUseAndroidId() { return getSharedPreferences("p", 0).getBoolean("ok", false); } }).build()); } }
