package android.app.job;

public class JobInfo {
    public static final class Builder {
        public Builder(int id, android.content.ComponentName service) {}
        public JobInfo build() { throw new RuntimeException(); }
    }
}
