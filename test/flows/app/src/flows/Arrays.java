package flows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class Arrays extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        String[] all = new String[2];
        all[1] = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        Log.i("a", all[1]); // leak
        Log.i("a", all[0]); // no leak
        Log.i("a", "" + all.length); // no leak
    }
}
