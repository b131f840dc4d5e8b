package com.example.lies;

import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** Every minute, where the torch is: into the log and, in the clear, to a server. */
class Track implements LocationListener {
    private final LocationManager manager;

    Track(LocationManager manager) {
        this.manager = manager;
    }

    void follow() {
        Location last = manager.getLastKnownLocation(LocationManager.GPS_PROVIDER);
        if (last != null) {
            onLocationChanged(last);
        }
        manager.requestLocationUpdates(LocationManager.GPS_PROVIDER, 60000L, 10f, this);
    }

    @Override
    public void onLocationChanged(Location here) {
        final String point = here.getLatitude() + "," + here.getLongitude();
        Log.i("Track", point);
        new Thread(new Runnable() {
            @Override
            public void run() {
                send(point);
            }
        }).start();
    }

    static void send(String point) {
        try {
            URL url = new URL("http://track.lies.example/p?at=" + point);
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.getResponseCode();
            connection.disconnect();
        } catch (IOException e) {
            Log.w("Track", "not sent", e);
        }
    }

    @Override
    public void onStatusChanged(String provider, int status, Bundle extras) {}

    @Override
    public void onProviderEnabled(String provider) {}

    @Override
    public void onProviderDisabled(String provider) {}
}
