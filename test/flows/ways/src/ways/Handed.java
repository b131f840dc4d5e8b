package ways;

import android.app.Activity;
import android.app.IntentService;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.Bundle;
import android.os.Handler;
import android.os.ResultReceiver;
import android.support.v4.content.LocalBroadcastManager;
import android.telephony.TelephonyManager;
import android.util.Log;

/** A service answers by a result receiver and by a broadcast inside the app. */
public class Handed extends Activity {
    public static class Asked extends IntentService {
        public Asked() {
            super("asked");
        }

        @Override
        protected void onHandleIntent(Intent intent) {
            TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
            ResultReceiver back = intent.getParcelableExtra("back");
            Bundle answer = new Bundle();
            answer.putString("number", phone.getLine1Number());
            answer.putString("kind", "mobile");
            back.send(1, answer);
            Intent told = new Intent("ways.TOLD");
            told.putExtra("operator", phone.getDeviceId());
            told.putExtra("plain", "plain");
            LocalBroadcastManager.getInstance(this).sendBroadcast(told);
        }
    }

    private final BroadcastReceiver told = new BroadcastReceiver() {
        @Override
        public void onReceive(Context context, Intent intent) {
            Log.d("handed", intent.getStringExtra("operator")); // leak
            Log.d("handed", intent.getStringExtra("plain")); // no leak
        }
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LocalBroadcastManager.getInstance(this).registerReceiver(told, new IntentFilter("ways.TOLD"));
        Intent ask = new Intent(this, Asked.class);
        ask.putExtra("back", new ResultReceiver(new Handler()) {
            @Override
            protected void onReceiveResult(int code, Bundle answer) {
                Log.d("handed", answer.getString("number")); // leak
                Log.d("handed", answer.getString("kind")); // no leak
            }
        });
        startService(ask);
    }
}
