package android.location;

public class Location {
    public double getLatitude() { throw new RuntimeException(); }
    public double getLongitude() { throw new RuntimeException(); }
    public float getAccuracy() { throw new RuntimeException(); }
}
