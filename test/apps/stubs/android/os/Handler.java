package android.os;

public class Handler {
    public Handler() {}
    public Handler(Looper looper) {}
    public final boolean post(Runnable work) { throw new RuntimeException(); }
    public final boolean postDelayed(Runnable work, long millis) { throw new RuntimeException(); }
    public final void removeCallbacks(Runnable work) { throw new RuntimeException(); }
}
