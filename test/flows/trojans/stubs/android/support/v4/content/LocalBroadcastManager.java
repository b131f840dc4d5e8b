package android.support.v4.content;

public class LocalBroadcastManager {
    public static LocalBroadcastManager getInstance(android.content.Context context) {
        return null;
    }

    public boolean sendBroadcast(android.content.Intent intent) {
        return false;
    }

    public void registerReceiver(android.content.BroadcastReceiver receiver, android.content.IntentFilter filter) {
    }
}
