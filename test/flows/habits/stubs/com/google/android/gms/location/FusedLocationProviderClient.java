package com.google.android.gms.location;

public class FusedLocationProviderClient {
    public com.google.android.gms.tasks.Task<Void> requestLocationUpdates(LocationRequest request, LocationCallback callback, android.os.Looper looper) {
        return null;
    }

    public com.google.android.gms.tasks.Task<android.location.Location> getLastLocation() {
        return null;
    }
}
