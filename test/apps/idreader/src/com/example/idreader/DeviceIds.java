package com.example.idreader;

import android.content.Context;
import android.os.Build;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import java.net.NetworkInterface;
import java.net.SocketException;

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

    /** The way that still works where WifiInfo only says 02:00:00:00:00:00, up to target 29; without any permission. */
    String mac() throws SocketException {
        NetworkInterface wifi = NetworkInterface.getByName("wlan0");
        byte[] address = wifi == null ? null : wifi.getHardwareAddress();
        if (address == null) {
            return "";
        }
        StringBuilder hex = new StringBuilder();
        for (byte each : address) {
            hex.append(String.format("%02x", each));
        }
        return hex.toString();
    }
}
