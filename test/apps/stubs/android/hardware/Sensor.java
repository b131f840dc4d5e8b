package android.hardware;

public final class Sensor {
    public static final int TYPE_HEART_RATE = 21;
}
