package android.util;

public final class Log {
    public static int d(String tag, String text) { throw new RuntimeException(); }
    public static int i(String tag, String text) { throw new RuntimeException(); }
    public static int w(String tag, String text, Throwable why) { throw new RuntimeException(); }
}
