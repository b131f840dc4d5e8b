package again;

import android.app.Activity;
import android.app.AlarmManager;
import android.app.Fragment;
import android.app.PendingIntent;
import android.app.Service;
import android.content.BroadcastReceiver;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.IBinder;
import android.os.Message;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Between components, threads, listeners, by reflection. */
public class Ways extends Activity implements SharedPreferences.OnSharedPreferenceChangeListener {
    interface Heard {
        void heard(String what);
    }

    static class Market {
        private final List<Heard> all = new ArrayList<>();

        void add(Heard who) {
            all.add(who);
        }

        void cry(String what) {
            for (Heard who : all) who.heard(what);
        }
    }

    public static class Desk {
        private String on;

        public void put(String what) {
            on = what;
        }

        public String take() {
            return on;
        }
    }

    static class Broken extends Exception {
        final String part;

        Broken(String part) {
            this.part = part;
        }
    }

    static class Lent implements AutoCloseable {
        final String what;

        Lent(String what) {
            this.what = what;
        }

        @Override
        public void close() {
            Log.i("ways", what); // leak
        }
    }

    static class Sorter extends Handler {
        @Override
        public void handleMessage(Message message) {
            switch (message.what) {
                case 1:
                    Log.i("ways", (String) message.obj); // leak
                    break;
                case 2:
                    Log.i("ways", (String) message.obj); // no leak
                    break;
            }
        }
    }

    private static String left = "";
    private String own = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.i("ways", own); // no leak
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        final String imei = phone.getDeviceId();

        Intent named = new Intent();
        named.setComponent(new ComponentName("again", "again.Ways$Till"));
        named.putExtra("secret", imei);
        named.putExtra("plain", "p");
        startService(named);

        Intent later = new Intent(this, Alarmed.class);
        later.putExtra("secret", imei);
        PendingIntent waiting = PendingIntent.getBroadcast(this, 1, later, 0);
        ((AlarmManager) getSystemService(Context.ALARM_SERVICE)).set(AlarmManager.RTC, 0, waiting);

        Bundle given = new Bundle();
        given.putString("secret", imei);
        given.putString("plain", "p");
        Page page = new Page();
        page.setArguments(given);
        getFragmentManager().beginTransaction().add(page, "page").commit();

        Market market = new Market();
        market.add(what -> Log.i("ways", what)); // leak
        market.cry(imei);
        Market quiet = new Market();
        quiet.add(what -> Log.i("ways", what)); // no leak
        quiet.cry("quiet");

        try {
            Class<?> kind = Class.forName("again.Ways$Desk");
            Object desk = kind.newInstance();
            Object empty = kind.newInstance();
            Method put = kind.getMethod("put", String.class);
            put.invoke(desk, imei);
            put.invoke(empty, "e");
            Log.i("ways", (String) kind.getMethod("take").invoke(desk)); // leak
            Log.i("ways", ((Desk) empty).take()); // no leak
        } catch (ReflectiveOperationException ignored) {
        }

        try {
            breaks(imei);
        } catch (Broken broken) {
            Log.i("ways", broken.part); // leak
        }
        try {
            breaks("b");
        } catch (Broken broken) {
            Log.i("ways", broken.part); // no leak
        }
        try (Lent lent = new Lent(imei)) {
            Log.i("ways", "lent"); // no leak
        }

        Sorter sorter = new Sorter();
        sorter.sendMessage(sorter.obtainMessage(1, imei));
        sorter.sendMessage(sorter.obtainMessage(2, "two"));

        HandlerThread thread = new HandlerThread("t");
        thread.start();
        new Handler(thread.getLooper()).post(() -> Log.i("ways", imei)); // leak
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Log.i("ways", pool.submit((Callable<String>) () -> imei).get()); // leak
            Log.i("ways", pool.submit((Callable<String>) () -> "c").get()); // no leak
        } catch (Exception ignored) {
        }

        SharedPreferences store = getSharedPreferences("ways", 0);
        store.registerOnSharedPreferenceChangeListener(this);
        store.edit().putString("secret", imei).putString("plain", "p").apply();
    }

    private static void breaks(String part) throws Broken {
        throw new Broken(part);
    }

    @Override
    public void onSharedPreferenceChanged(SharedPreferences store, String key) {
        Log.i("ways", store.getString("secret", "")); // leak
        Log.i("ways", store.getString("plain", "")); // no leak
    }

    @Override
    protected void onPause() {
        super.onPause();
        left = ((TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId();
    }

    @Override
    protected void onResume() {
        super.onResume();
        Log.i("ways", left); // leak
    }

    @Override
    protected void onDestroy() {
        super.onDestroy();
        own = ((TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId();
    }

    public static class Till extends Service {
        @Override
        public int onStartCommand(Intent intent, int flags, int id) {
            Log.i("ways", intent.getStringExtra("secret")); // leak
            Log.i("ways", intent.getStringExtra("plain")); // no leak
            return START_NOT_STICKY;
        }

        @Override
        public IBinder onBind(Intent intent) {
            return null;
        }
    }

    public static class Alarmed extends BroadcastReceiver {
        @Override
        public void onReceive(Context context, Intent intent) {
            Log.i("ways", intent.getStringExtra("secret")); // leak
            Log.i("ways", intent.getAction()); // no leak
        }
    }

    public static class Page extends Fragment {
        @Override
        public View onCreateView(LayoutInflater inflater, ViewGroup around, Bundle state) {
            Log.i("ways", getArguments().getString("secret")); // leak
            Log.i("ways", getArguments().getString("plain")); // no leak
            return null;
        }
    }
}
