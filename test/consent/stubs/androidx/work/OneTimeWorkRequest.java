package androidx.work;

public class OneTimeWorkRequest {
    public static class Builder {
        public Builder(Class<? extends ListenableWorker> type) {}
        public OneTimeWorkRequest build() { throw new RuntimeException(); }
    }
}
