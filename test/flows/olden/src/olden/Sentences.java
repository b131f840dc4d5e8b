package olden;

import android.app.*;
import android.content.*;
import android.location.*;
import android.os.*;
import android.util.Log;

import java.io.*;

/** What the satellite receiver says. */
public class Sentences extends Activity implements GpsStatus.NmeaListener {
    private StringBuilder track = new StringBuilder();
    private int lines;

    protected void onCreate(Bundle b) {
        super.onCreate(b);
        ((LocationManager) getSystemService(LOCATION_SERVICE)).addNmeaListener(this);
    }

    public void onNmeaReceived(long t, String n) {
        lines++;
        if (n.startsWith("$GPGGA")) {
            String[] f = n.split(",");
            track.append(f[2] + f[3] + "," + f[4] + f[5] + "\n");
        }
    }

    protected void onPause() {
        super.onPause();
        Log.d("trk", track.toString()); // leak
        Log.d("trk", lines + " lines"); // no leak
    }
}
