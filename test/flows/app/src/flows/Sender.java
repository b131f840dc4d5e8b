package flows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.content.Intent;

public class Sender extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        Intent intent = new Intent(this, Receiver.class);
        intent.putExtra("id", ((TelephonyManager) getSystemService("phone")).getDeviceId());
        intent.putExtra("name", "x");
        startActivity(intent); // no leak
    }
}
