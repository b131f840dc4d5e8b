package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** The answer that a broadcast carries from receiver to receiver. */
public class OrderedAnswer extends Activity {
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        sendOrderedBroadcast(
                new Intent("small.ORD"),
                null,
                new BroadcastReceiver() {
                    public void onReceive(Context c, Intent i) {
                        Log.i("a", getResultData()); // leak
                        Log.i("a", getResultExtras(true).getString("x")); // leak
                        Log.i("a", "code " + getResultCode()); // no leak
                    }
                },
                null,
                1,
                null,
                null);
    }

    public static class R1 extends BroadcastReceiver {
        public void onReceive(Context c, Intent i) {
            String s = ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
            setResultData(s); // leak
            Bundle b = getResultExtras(true);
            b.putString("x", s);
            setResultExtras(b); // leak
            setResultCode(3);
        }
    }

    public static class R2 extends BroadcastReceiver {
        public void onReceive(Context c, Intent i) {
            Log.i("a", "r2" + getResultData()); // leak
            Log.i("a", "r2" + i.getAction()); // no leak
        }
    }
}
