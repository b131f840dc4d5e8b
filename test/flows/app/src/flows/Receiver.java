package flows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class Receiver extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        Log.i("r", getIntent().getStringExtra("name")); // no leak
        Log.i("r", getIntent().getStringExtra("id")); // leak
    }
}
