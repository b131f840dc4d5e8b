package app.u.actcallbacks;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class App extends Application { public void onCreate() { super.onCreate(); registerActivityLifecycleCallbacks(new Watch()); } }
class Watch implements Application.ActivityLifecycleCallbacks { boolean first = true;
 public void onActivityCreated(Activity a, Bundle b) { if (first) { first = false; Sdk.register(a); } if (a instanceof Home) Sdk.init(a); }
 public void onActivityStarted(Activity a) {} public void onActivityResumed(Activity a) {} public void onActivityPaused(Activity a) {} public void onActivityStopped(Activity a) {} public void onActivitySaveInstanceState(Activity a, Bundle b) {} public void onActivityDestroyed(Activity a) {} }
