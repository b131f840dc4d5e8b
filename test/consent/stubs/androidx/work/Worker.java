package androidx.work;

public abstract class Worker extends ListenableWorker {
    public Worker(android.content.Context context) { super(context); }
    public abstract Object doWork();
}
