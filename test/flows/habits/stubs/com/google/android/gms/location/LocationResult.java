package com.google.android.gms.location;

public class LocationResult {
    public java.util.List<android.location.Location> getLocations() {
        return null;
    }
}
