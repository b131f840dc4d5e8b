package android.app;

public class PendingIntent {
    public static PendingIntent getBroadcast(android.content.Context context, int code, android.content.Intent intent, int flags) { throw new RuntimeException(); }
    public static PendingIntent getService(android.content.Context context, int code, android.content.Intent intent, int flags) { throw new RuntimeException(); }
}
