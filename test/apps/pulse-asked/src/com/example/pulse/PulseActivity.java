package com.example.pulse;

import android.app.Activity;
import android.content.pm.PackageManager;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;

public class PulseActivity extends Activity implements View.OnClickListener, SensorEventListener {
    private static final String BODY = "android.permission.BODY_SENSORS";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.pulse);
        findViewById(R.id.measure).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        if (checkSelfPermission(BODY) == PackageManager.PERMISSION_GRANTED) {
            measure();
        } else {
            requestPermissions(new String[] {BODY}, 1);
        }
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {
        if (results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED) {
            measure();
        }
    }

    private void measure() {
        SensorManager sensors = (SensorManager) getSystemService("sensor");
        Sensor heart = sensors.getDefaultSensor(Sensor.TYPE_HEART_RATE);
        sensors.registerListener(this, heart, SensorManager.SENSOR_DELAY_NORMAL);
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        ((TextView) findViewById(R.id.rate)).setText(String.valueOf((int) event.values[0]));
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
    }
}
