package androidx.core.app;

import android.content.*;

public abstract class JobIntentService extends android.app.Service {
    public static void enqueueWork(Context c, Class cls, int id, Intent work) {}

    public static void enqueueWork(Context c, ComponentName n, int id, Intent work) {}

    public android.os.IBinder onBind(Intent i) {
        return null;
    }

    protected abstract void onHandleWork(Intent intent);
}
