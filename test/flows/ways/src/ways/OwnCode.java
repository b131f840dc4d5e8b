package ways;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.security.Key;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** Ciphers and codes of the app's own. */
public class OwnCode extends Activity {
    private static final char[] DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray();

    static String encode(byte[] in) {
        char[] out = new char[(in.length + 2) / 3 * 4];
        for (int i = 0, o = 0; i < in.length; i += 3) {
            int bits = (in[i] & 0xff) << 16 | (i + 1 < in.length ? in[i + 1] & 0xff : 0) << 8 | (i + 2 < in.length ? in[i + 2] & 0xff : 0);
            out[o++] = DIGITS[bits >>> 18];
            out[o++] = DIGITS[bits >>> 12 & 63];
            out[o++] = DIGITS[bits >>> 6 & 63];
            out[o++] = DIGITS[bits & 63];
        }
        return new String(out);
    }

    static byte[] rc4(byte[] data, String key) {
        int[] s = new int[256];
        for (int i = 0; i < 256; i++) s[i] = i;
        for (int i = 0, j = 0; i < 256; i++) {
            j = (j + s[i] + key.charAt(i % key.length())) & 255;
            int t = s[i];
            s[i] = s[j];
            s[j] = t;
        }
        byte[] out = new byte[data.length];
        for (int n = 0, i = 0, j = 0; n < data.length; n++) {
            i = (i + 1) & 255;
            j = (j + s[i]) & 255;
            out[n] = (byte) (data[n] ^ s[(s[i] + s[j]) & 255]);
        }
        return out;
    }

    static String hex(byte[] in) {
        StringBuilder out = new StringBuilder(in.length * 2);
        for (int i = 0; i < in.length; i++) {
            out.append(Character.forDigit(in[i] >> 4 & 15, 16));
            out.append("0123456789abcdef".charAt(in[i] & 15));
        }
        return out.toString();
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.d("own", encode(phone.getSubscriberId().getBytes())); // leak
        Log.d("own", encode("none".getBytes())); // no leak
        Log.d("own", hex(rc4(phone.getSimSerialNumber().getBytes(), "key"))); // leak
        Log.d("own", hex(rc4("none".getBytes(), "key"))); // no leak
        try {
            Key open = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(new byte[] {48, 92}));
            Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            rsa.init(Cipher.ENCRYPT_MODE, open);
            Log.d("own", hex(rsa.doFinal(phone.getDeviceId().getBytes()))); // leak encrypt
            Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
            aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec("0123456789abcdef".getBytes(), "AES"));
            Log.d("own", hex(aes.doFinal("none".getBytes()))); // no leak
        } catch (Exception e) {
            finish();
        }
    }
}
