package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;

/** Fills the store. */
public class PrefWriter extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        PrefStore.of(this).put("device", phone.getDeviceId());
        PrefStore.of(this).put("theme", "dark");
    }
}
