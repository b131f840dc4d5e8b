package harder;

import android.app.Activity;
import android.telephony.TelephonyManager;

/** What each case reads. */
public abstract class Base extends Activity {
    String imei() {
        return ((TelephonyManager) getSystemService("phone")).getDeviceId();
    }

    String serial() {
        return ((TelephonyManager) getSystemService("phone")).getSimSerialNumber();
    }
}
