package olden;

import android.app.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

/** A log of its own, with formats. */
public class Formats extends Activity {
    static class L {
        static boolean on = true;

        static void d(String f, Object... a) {
            if (on) Log.d("app", String.format(f, a)); // leak
        }

        static void w(String f, Object... a) {
            if (on) Log.w("app", String.format(f, a)); // no leak
        }
    }

    static class Who {
        String n;

        Who(String n) {
            this.n = n;
        }

        public String toString() {
            return "Who[" + n + "]";
        }
    }

    protected void onCreate(Bundle b) {
        super.onCreate(b);
        String s = ((TelephonyManager) getSystemService("phone")).getVoiceMailNumber();
        L.d("x %s %d", new Who(((TelephonyManager) getSystemService("phone")).getDeviceId()), 3);
        L.w("x %s %d", new Who("me"), s == null ? 1 : 2);
    }
}
