package app.u.sputils;
import android.app.*; import android.content.*; import android.os.*; import com.acme.sdk.Sdk; import com.blankj.utilcode.util.*;
public class App extends Application { public void onCreate() { super.onCreate(); SPUtils.app = this; initThird(); Sdk.register(this); } void initThird() { if (!SPUtils.getInstance("user").getBoolean("isAgree")) { return; } Sdk.init(this); } }
