package androidx.work;

public abstract class ListenableWorker {
    public ListenableWorker(android.content.Context context, WorkerParameters given) {
    }

    public final android.content.Context getApplicationContext() {
        return null;
    }

    public final Data getInputData() {
        return null;
    }

    public abstract static class Result {
        public static Result success() {
            return null;
        }
    }
}
