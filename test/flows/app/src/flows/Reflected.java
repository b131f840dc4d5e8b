package flows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class Reflected extends Activity {
    public String echo(String text) {
        return text;
    }

    @Override
    protected void onCreate(Bundle state) {
        try {
            Object out = Reflected.class.getMethod("echo", String.class).invoke(this, ((TelephonyManager) getSystemService("phone")).getDeviceId());
            Log.i("x", (String) out); // leak
        } catch (Exception e) {
            Log.i("x", "failed"); // no leak
        }
    }
}
