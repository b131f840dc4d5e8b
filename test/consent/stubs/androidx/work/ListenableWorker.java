package androidx.work;

public abstract class ListenableWorker {
    public ListenableWorker(android.content.Context context) {}
    public final android.content.Context getApplicationContext() { throw new RuntimeException(); }
}
