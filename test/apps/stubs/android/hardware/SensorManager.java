package android.hardware;

public abstract class SensorManager {
    public static final int SENSOR_DELAY_NORMAL = 3;

    public Sensor getDefaultSensor(int type) {
        return null;
    }

    public boolean registerListener(SensorEventListener listener, Sensor sensor, int delay) {
        return false;
    }

    public void unregisterListener(SensorEventListener listener) {
    }
}
