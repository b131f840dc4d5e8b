package com.example.idreader;

import android.content.Context;
import android.net.wifi.WifiManager;
import android.os.Build;
import android.provider.Settings;
import android.telephony.TelephonyManager;

class DeviceIds {
    private final Context context;

    DeviceIds(Context context) {
        this.context = context;
    }

    String androidId() {
        return Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
    }

    String imei() {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        return Build.VERSION.SDK_INT >= 26 ? phone.getImei() : phone.getDeviceId();
    }

    String mac() {
        WifiManager wifi = (WifiManager) context.getSystemService(Context.WIFI_SERVICE);
        return wifi.getConnectionInfo().getMacAddress();
    }
}
