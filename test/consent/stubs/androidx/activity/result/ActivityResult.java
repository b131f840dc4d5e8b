package androidx.activity.result;

public final class ActivityResult {
    public int getResultCode() { throw new RuntimeException(); }
}
