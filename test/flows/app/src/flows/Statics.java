package flows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class Statics extends Activity {
    static String id = "";

    @Override
    protected void onCreate(Bundle state) {
        id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
    }

    @Override
    protected void onPause() {
        Log.i("s", id); // leak
        id = "";
        Log.i("s", id); // no leak
    }
}
