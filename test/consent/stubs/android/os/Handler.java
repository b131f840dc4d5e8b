package android.os;

public class Handler {
    public Handler() {}
    public Handler(Looper looper) {}
    public void handleMessage(Message message) { throw new RuntimeException(); }
    public final boolean post(Runnable work) { throw new RuntimeException(); }
    public final boolean postDelayed(Runnable work, long millis) { throw new RuntimeException(); }
    public final boolean sendEmptyMessageDelayed(int what, long millis) { throw new RuntimeException(); }
    public final boolean sendEmptyMessage(int what) { throw new RuntimeException(); }
    public interface Callback { boolean handleMessage(Message message); }
    public Handler(Callback callback) {}
}
