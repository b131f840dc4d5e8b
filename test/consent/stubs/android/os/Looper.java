package android.os;

public class Looper {
    public static Looper getMainLooper() { throw new RuntimeException(); }
    public static MessageQueue myQueue() { throw new RuntimeException(); }
}
