package com.google.android.gms.location;

public class LocationServices {
    public static FusedLocationProviderClient getFusedLocationProviderClient(android.app.Activity activity) {
        return null;
    }
}
