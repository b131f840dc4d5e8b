package androidx.work;

public class OneTimeWorkRequest extends WorkRequest {
    public static class Builder extends WorkRequest.Builder<Builder, OneTimeWorkRequest> {
        public Builder(Class<? extends ListenableWorker> type) {
        }
    }
}
