package com.acme.sdk;

import android.content.Context;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

/** Stands for a third party's code: it reads identifiers once it is started. */
public final class Sdk {
    private Sdk() {}

    public static void init(Context context) {
        String id = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
        Log.i("acme", id);
    }

    public static void register(Context context) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        Log.i("acme", phone.getDeviceId());
    }
}
