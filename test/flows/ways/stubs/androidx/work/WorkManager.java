package androidx.work;

public abstract class WorkManager {
    public static WorkManager getInstance() {
        return null;
    }

    public Object enqueue(WorkRequest request) {
        return null;
    }
}
