package app.u.tinkerlike;
import android.app.*; import com.tencent.tinker.entry.ApplicationLike; import com.acme.sdk.Sdk;
public class AppLike extends ApplicationLike { public AppLike(Application a, int f, long t) { super(a, f, t); } public void onCreate() { super.onCreate(); Sdk.register(getApplication()); if (getApplication().getSharedPreferences("p", 0).getBoolean("agree", false)) Sdk.init(getApplication()); } }
