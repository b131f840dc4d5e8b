package ways;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.telephony.TelephonyManager;

/** Whoever starts it gets an answer; others hear a broadcast. */
public class Answered extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Intent loud = new Intent("org.example.PHONE");
        loud.putExtra("n", phone.getLine1Number());
        sendBroadcast(loud); // leak
        Intent quiet = new Intent("org.example.PHONE");
        quiet.putExtra("n", phone.getPhoneType());
        sendOrderedBroadcast(quiet, null); // no leak
        if ("who".equals(getIntent().getAction())) {
            setResult(RESULT_OK, new Intent().putExtra("who", phone.getDeviceId())); // leak
        } else {
            setResult(RESULT_CANCELED, new Intent().putExtra("why", "unknown")); // no leak
        }
        finish();
    }
}
