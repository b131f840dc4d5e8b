package com.amplitude.api;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;

/** Not the vendor's code: a dummy of our own that has its package name, its class name and one of its habits. */
public final class Amplitude {
    private Amplitude() {}

    public static void logEvent(Context context, String event) {
        String id = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
        Log.d("events", event + (id == null ? "" : "+"));
    }
}
