package app.u.arouter;
import android.app.*; import android.content.*; import android.os.*; import com.alibaba.android.arouter.launcher.ARouter; import com.alibaba.android.arouter.facade.annotation.Route; import com.acme.sdk.Sdk;
public class App extends Application { public void onCreate() { super.onCreate(); ARouter.init(this); Sdk.register(this); } }

