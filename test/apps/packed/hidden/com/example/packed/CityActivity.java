package com.example.packed;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;

public class CityActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.weather);
    }

    static String chosen(Context context) {
        return context.getSharedPreferences("city", Context.MODE_PRIVATE).getString("name", "Beijing");
    }

    void choose(String name) {
        getSharedPreferences("city", Context.MODE_PRIVATE).edit().putString("name", name).apply();
        finish();
    }
}
