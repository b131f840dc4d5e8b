package spy;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.telephony.TelephonyManager;

/** Three screens take the same action; category and type tell them apart. */
public class Filters extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        String id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        Intent secret = new Intent("spy.SHOW");
        secret.addCategory("spy.SECRET");
        secret.putExtra("text", id);
        startActivity(secret);
        Intent plain = new Intent("spy.SHOW");
        plain.setType("text/plain");
        plain.putExtra("text", "nothing");
        startActivity(plain);
    }
}
