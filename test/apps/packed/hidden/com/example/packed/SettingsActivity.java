package com.example.packed;

import android.app.Activity;
import android.content.Context;

public class SettingsActivity extends Activity {
    void alerts(boolean wanted) {
        getSharedPreferences("settings", Context.MODE_PRIVATE).edit().putBoolean("alerts", wanted).apply();
    }

    static boolean alertsWanted(Context context) {
        return context.getSharedPreferences("settings", Context.MODE_PRIVATE).getBoolean("alerts", true);
    }
}
