package com.example.novel;

import android.content.Context;
import android.provider.Settings;
import java.util.TimerTask;

/** Every half minute, the same identifier. */
class Beacon extends TimerTask {
    private final Context context;

    Beacon(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        String id = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
        new Upload("id=" + id).start();
    }
}
