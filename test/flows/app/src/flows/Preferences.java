package flows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class Preferences extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        getSharedPreferences("p", 0).edit().putString("id", ((TelephonyManager) getSystemService("phone")).getDeviceId()).apply();
    }

    @Override
    protected void onResume() {
        Log.i("p", getSharedPreferences("p", 0).getString("id", "")); // leak
        Log.i("p", getSharedPreferences("p", 0).getString("name", "")); // no leak
    }
}
