package androidx.work;

public abstract class WorkManager {
    public static WorkManager getInstance(android.content.Context context) {
        return null;
    }

    public Object enqueue(WorkRequest request) {
        return null;
    }
}
