//> Listeners.run -> Listeners$1.onClick
//> Listeners$1.onClick -> Listeners.clicked
//> Listeners.run -> Listeners.onLocationChanged
package app.example.graph;

import android.app.Activity;
import android.os.Bundle;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.view.View;

/** Listeners set in code: an anonymous one, and the object itself. */
class Listeners implements LocationListener {
    void run(final Activity activity) {
        new View(activity).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                clicked();
            }
        });
        LocationManager manager = (LocationManager) activity.getSystemService("location");
        manager.requestLocationUpdates("gps", 0L, 0f, new Listeners());
    }

    void clicked() {}

    @Override
    public void onLocationChanged(Location location) {}

    @Override
    public void onProviderEnabled(String provider) {}

    @Override
    public void onProviderDisabled(String provider) {}

    @Override
    public void onStatusChanged(String provider, int status, Bundle extras) {}
}
