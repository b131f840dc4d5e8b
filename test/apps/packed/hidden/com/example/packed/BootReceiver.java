package com.example.packed;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

public class BootReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        if (SettingsActivity.alertsWanted(context)) {
            context.startService(new Intent(context, ForecastService.class));
        }
    }
}
