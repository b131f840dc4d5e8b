package flows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class Lifecycle extends Activity {
    private String id = "";

    @Override
    protected void onStart() {
        Log.i("y", id); // leak
    }

    @Override
    protected void onCreate(Bundle state) {
        Log.i("y", id); // no leak
    }

    @Override
    protected void onStop() {
        id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
    }
}
