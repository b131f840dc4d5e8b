package android.location;

public class LocationManager {
    public static final String GPS_PROVIDER = "gps";
    public static final String NETWORK_PROVIDER = "network";
    public Location getLastKnownLocation(String provider) { throw new RuntimeException(); }
    public void requestLocationUpdates(String provider, long millis, float metres, LocationListener listener) { throw new RuntimeException(); }
    public void removeUpdates(LocationListener listener) { throw new RuntimeException(); }
}
