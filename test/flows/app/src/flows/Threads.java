package flows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class Threads extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        final String id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        new Thread(new Runnable() {
            public void run() {
                Log.i("t", id); // leak
            }
        }).start();
    }
}
