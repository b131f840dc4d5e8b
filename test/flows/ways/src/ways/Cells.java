package ways;

import android.app.Activity;
import android.content.Context;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.os.Bundle;
import android.telephony.CellLocation;
import android.telephony.PhoneStateListener;
import android.telephony.TelephonyManager;
import android.telephony.gsm.GsmCellLocation;
import android.util.Log;
import android.webkit.CookieManager;

/** Told by listeners: the cell, the heart. Asked: cookies. */
public class Cells extends Activity implements SensorEventListener {
    private float last;

    private class Listener extends PhoneStateListener {
        @Override
        public void onCellLocationChanged(CellLocation at) {
            Log.i("cells", "cid=" + ((GsmCellLocation) at).getCid()); // leak
        }

        @Override
        public void onDataConnectionStateChanged(int state) {
            Log.i("cells", "state=" + state); // no leak
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).listen(new Listener(), PhoneStateListener.LISTEN_CELL_LOCATION);
        SensorManager sensors = (SensorManager) getSystemService(Context.SENSOR_SERVICE);
        sensors.registerListener(this, sensors.getDefaultSensor(Sensor.TYPE_HEART_RATE), SensorManager.SENSOR_DELAY_NORMAL);
        Log.i("cells", CookieManager.getInstance().getCookie("https://mail.example.org")); // leak
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        last = event.values[0];
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
        Log.i("cells", "accuracy " + accuracy); // no leak
    }

    @Override
    protected void onStop() {
        super.onStop();
        Log.i("cells", Float.toString(last)); // leak
    }
}
