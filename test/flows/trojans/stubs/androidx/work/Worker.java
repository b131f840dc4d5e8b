package androidx.work;

public abstract class Worker extends ListenableWorker {
    public Worker(android.content.Context context, WorkerParameters given) {
        super(context, given);
    }

    public abstract Result doWork();
}
