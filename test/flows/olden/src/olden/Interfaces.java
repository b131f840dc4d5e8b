package olden;

import android.app.*;
import android.os.*;
import android.util.Log;

import java.net.*;
import java.util.*;

/** The hardware address and the address of the network interfaces. */
public class Interfaces extends Activity {
    static String mac(String want) {
        try {
            for (NetworkInterface n : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (!n.getName().equalsIgnoreCase(want)) continue;
                byte[] m = n.getHardwareAddress();
                if (m == null) return "";
                StringBuilder b = new StringBuilder();
                for (byte x : m) b.append(String.format("%02X:", x));
                if (b.length() > 0) b.deleteCharAt(b.length() - 1);
                return b.toString();
            }
        } catch (SocketException e) {
        }
        return "02:00:00:00:00:00";
    }

    static String ip() {
        try {
            for (Enumeration<NetworkInterface> e = NetworkInterface.getNetworkInterfaces();
                    e.hasMoreElements(); )
                for (Enumeration<InetAddress> a = e.nextElement().getInetAddresses();
                        a.hasMoreElements(); ) {
                    InetAddress i = a.nextElement();
                    if (!i.isLoopbackAddress()) return i.getHostAddress().toString();
                }
        } catch (SocketException e) {
        }
        return null;
    }

    protected void onCreate(Bundle b) {
        super.onCreate(b);
        Log.w("n", mac("wlan0")); // leak
        Log.w("n", "ip " + ip()); // leak
        Log.w("n", "wlan0".toUpperCase()); // no leak
    }
}
