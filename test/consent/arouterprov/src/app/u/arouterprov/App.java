package app.u.arouterprov;
import android.app.*; import com.alibaba.android.arouter.launcher.ARouter;
public class App extends Application { IStat stat; public void onCreate() { super.onCreate(); ARouter.init(this); stat = ARouter.getInstance().navigation(IStat.class); if (getSharedPreferences("r", 0).getBoolean("agree", false)) stat.start(this); } }
