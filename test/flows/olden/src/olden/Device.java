package olden;

import android.app.*;
import android.content.*;
import android.net.wifi.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.util.*;

/** A map in a singleton, put together as JSON by hand. */
public class Device extends Activity {
    static final class Dev {
        private final Map<String, String> m = new TreeMap<String, String>();

        private static class H {
            static final Dev I = new Dev();
        }

        static Dev i() {
            return H.I;
        }

        Dev with(Context c) {
            m.put(
                    "mac",
                    ((WifiManager) c.getSystemService("wifi")).getConnectionInfo().getMacAddress());
            m.put("os", Build.VERSION.RELEASE);
            return this;
        }

        String json() {
            StringBuilder b = new StringBuilder("{");
            boolean f = true;
            for (Map.Entry<String, String> e : m.entrySet()) {
                if (!f) b.append(',');
                f = false;
                b.append('"')
                        .append(e.getKey())
                        .append("\":\"")
                        .append(e.getValue().replace("\"", "\\\""))
                        .append('"');
            }
            return b.append('}').toString();
        }

        String one(String k) {
            return m.containsKey(k) ? m.get(k) : "";
        }
    }

    protected void onCreate(Bundle b) {
        super.onCreate(b);
        Dev.i().with(getApplicationContext());
    }

    protected void onDestroy() {
        super.onDestroy();
        Log.v("dev", Dev.i().json()); // leak
        Log.v("dev", Dev.i().one("mac")); // leak
        Log.v("dev", Dev.i().one("os")); // no leak
    }
}
