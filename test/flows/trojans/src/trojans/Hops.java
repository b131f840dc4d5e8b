package trojans;

import android.app.Activity;
import android.app.IntentService;
import android.app.Service;
import android.content.BroadcastReceiver;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.content.ServiceConnection;
import android.os.Bundle;
import android.os.Handler;
import android.os.IBinder;
import android.os.Message;
import android.os.Messenger;
import android.os.RemoteException;
import android.support.v4.content.LocalBroadcastManager;
import android.telephony.TelephonyManager;
import android.util.Log;

/** From component to component before it goes. */
public class Hops extends Activity implements ServiceConnection {
    private Messenger far;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService("phone");
        Intent first = new Intent(this, First.class);
        first.setAction("go");
        Bundle inner = new Bundle();
        inner.putString("id", phone.getDeviceId());
        inner.putString("kind", "first");
        first.putExtra("inner", inner);
        startService(first);
        LocalBroadcastManager.getInstance(this).registerReceiver(new Near(), new IntentFilter("near"));
        bindService(new Intent(this, Far.class), this, BIND_AUTO_CREATE);
    }

    public void onServiceConnected(ComponentName name, IBinder binder) {
        far = new Messenger(binder);
        TelephonyManager phone = (TelephonyManager) getSystemService("phone");
        Message message = Message.obtain(null, 3);
        message.getData().putString("n", phone.getLine1Number());
        Message other = Message.obtain(null, 4, "plain");
        try {
            far.send(message);
            far.send(other);
        } catch (RemoteException e) {
            far = null;
        }
    }

    public void onServiceDisconnected(ComponentName name) {
        far = null;
    }

    public static class First extends IntentService {
        public First() {
            super("first");
        }

        @Override
        protected void onHandleIntent(Intent intent) {
            Bundle inner = intent.getBundleExtra("inner");
            Intent on = new Intent("near");
            on.putExtras(inner);
            LocalBroadcastManager.getInstance(this).sendBroadcast(on);
            Log.d("first", inner.getString("kind")); // no leak
        }
    }

    public static class Near extends BroadcastReceiver {
        @Override
        public void onReceive(Context context, Intent intent) {
            Log.d("near", intent.getStringExtra("id")); // leak
            Log.d("near", intent.getStringExtra("kind")); // no leak
        }
    }

    public static class Far extends Service {
        private final Messenger in = new Messenger(new Handler() {
            @Override
            public void handleMessage(Message message) {
                switch (message.what) {
                    case 3:
                        Log.d("far", message.getData().getString("n")); // leak
                        break;
                    case 4:
                        Log.d("far", (String) message.obj); // no leak
                        break;
                    default:
                        super.handleMessage(message);
                }
            }
        });

        @Override
        public IBinder onBind(Intent intent) {
            return in.getBinder();
        }
    }
}
