package flows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class Thrown extends Activity {
    private void fail(String text) {
        throw new IllegalStateException(text);
    }

    @Override
    protected void onCreate(Bundle state) {
        try {
            fail(((TelephonyManager) getSystemService("phone")).getDeviceId());
        } catch (IllegalStateException e) {
            Log.i("e", e.getMessage()); // leak
        }
    }
}
