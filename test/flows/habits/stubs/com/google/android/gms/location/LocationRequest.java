package com.google.android.gms.location;

public class LocationRequest {
    public static LocationRequest create() {
        return null;
    }
}
