package androidx.core.app;

public abstract class JobIntentService extends android.app.Service {
    public static void enqueueWork(android.content.Context context, Class<?> service, int id, android.content.Intent work) {
    }

    protected abstract void onHandleWork(android.content.Intent intent);

    public android.os.IBinder onBind(android.content.Intent intent) {
        return null;
    }
}
