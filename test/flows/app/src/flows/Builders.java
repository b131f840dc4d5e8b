package flows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class Builders extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        StringBuilder text = new StringBuilder("id=");
        text.append(((TelephonyManager) getSystemService("phone")).getDeviceId()).append(";");
        Log.i("b", text.toString()); // leak
        Log.i("b", new StringBuilder("none").toString()); // no leak
    }
}
