package android.app;

public class AlarmManager {
    public void set(int type, long at, PendingIntent intent) { throw new RuntimeException(); }
}
