package flows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.security.MessageDigest;

public class Hashed extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(((TelephonyManager) getSystemService("phone")).getDeviceId().getBytes());
            Log.i("h", new String(hash)); // leak hash
        } catch (Exception e) {
            Log.i("h", "failed"); // no leak
        }
    }
}
