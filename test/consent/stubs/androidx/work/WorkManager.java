package androidx.work;

public abstract class WorkManager {
    public static WorkManager getInstance(android.content.Context context) { throw new RuntimeException(); }
    public abstract Object enqueue(OneTimeWorkRequest request);
}
