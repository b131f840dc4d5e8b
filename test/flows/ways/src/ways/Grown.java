package ways;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Parameters in a sorted map, signed and joined, as SDKs do; events in a cache that a singleton keeps. */
public class Grown extends Activity {
    static class Event {
        String name;
        Map<String, String> values = new HashMap<>();

        static Builder named(String name) {
            Builder b = new Builder();
            b.made.name = name;
            return b;
        }

        static class Builder {
            private final Event made = new Event();

            Builder with(String key, String value) {
                made.values.put(key, value);
                return this;
            }

            Event build() {
                return made;
            }
        }
    }

    interface Sender {
        void send(Event event);
    }

    static class Tracker {
        private static volatile Tracker tracker;
        private final List<Sender> senders = new ArrayList<>();
        private final ConcurrentHashMap<String, List<Event>> waiting = new ConcurrentHashMap<>();

        static Tracker get() {
            if (tracker == null) {
                synchronized (Tracker.class) {
                    if (tracker == null) tracker = new Tracker();
                }
            }
            return tracker;
        }

        void track(Event event) {
            List<Event> list = waiting.get(event.name);
            if (list == null) {
                list = Collections.synchronizedList(new ArrayList<Event>());
                waiting.put(event.name, list);
            }
            list.add(event);
        }

        void flush() {
            for (List<Event> list : waiting.values()) for (Event one : list) for (Sender sender : senders) sender.send(one);
        }
    }

    static String sign(TreeMap<String, String> params) {
        StringBuilder all = new StringBuilder();
        Iterator<Map.Entry<String, String>> it = params.entrySet().iterator();
        while (it.hasNext()) {
            Map.Entry<String, String> one = it.next();
            if (all.length() > 0) all.append('&');
            all.append(one.getKey()).append('=').append(one.getValue());
        }
        return all.toString();
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        TreeMap<String, String> params = new TreeMap<>();
        params.put("imei", phone.getDeviceId());
        params.put("t", "1");
        Log.d("grown", sign(params)); // leak
        TreeMap<String, String> bare = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        bare.put("t", "1");
        Log.d("grown", sign(bare)); // no leak
        Tracker.get().senders.add(event -> {
            for (String key : event.values.keySet()) Log.d("grown", event.values.get(key)); // leak
            Log.d("grown", event.name); // no leak
        });
        Tracker.get().track(Event.named("start").with("imsi", phone.getSubscriberId()).build());
        Tracker.get().flush();
    }
}
