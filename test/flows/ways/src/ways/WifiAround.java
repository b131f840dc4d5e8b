package ways;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.net.wifi.ScanResult;
import android.net.wifi.WifiConfiguration;
import android.net.wifi.WifiManager;
import android.util.Log;
import java.util.LinkedHashMap;
import java.util.Map;

/** Networks near by, sorted by strength, in a static table. */
public class WifiAround extends BroadcastReceiver {
    static final Map<String, Integer> SEEN = new LinkedHashMap<>();
    static String known = "";

    @Override
    public void onReceive(Context context, Intent intent) {
        WifiManager wifi = (WifiManager) context.getApplicationContext().getSystemService(Context.WIFI_SERVICE);
        for (ScanResult one : wifi.getScanResults()) SEEN.put(one.BSSID, one.level);
        for (WifiConfiguration one : wifi.getConfiguredNetworks()) known = known + one.SSID + ",";
        report();
    }

    static void report() {
        for (String mac : SEEN.keySet()) Log.i("wifi", mac); // leak
        Log.i("wifi", known); // leak
        Log.i("wifi", "seen: " + SEEN.size()); // no leak
    }
}
