package android.app;

public class Application extends android.content.ContextWrapper {
    public Application() { super(null); }
    public void onCreate() { throw new RuntimeException(); }
    public static String getProcessName() { throw new RuntimeException(); }
    public void registerActivityLifecycleCallbacks(ActivityLifecycleCallbacks callbacks) { throw new RuntimeException(); }
    public interface ActivityLifecycleCallbacks {
        void onActivityCreated(Activity activity, android.os.Bundle state);
        void onActivityResumed(Activity activity);
    }
}
