package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** Messengers that answer. */
public class Replies extends Activity {
    Messenger to;
    ServiceConnection c =
            new ServiceConnection() {
                public void onServiceConnected(ComponentName n, IBinder b) {
                    to = new Messenger(b);
                    try {
                        Message m = Message.obtain(null, 1);
                        Bundle d = new Bundle();
                        d.putString(
                                "id", ((TelephonyManager) getSystemService("phone")).getDeviceId());
                        m.setData(d);
                        m.replyTo =
                                new Messenger(
                                        new Handler() {
                                            public void handleMessage(Message r) {
                                                Log.i(
                                                        "a",
                                                        "reply "
                                                                + r.getData()
                                                                        .getString("e")); // leak
                                                Log.i(
                                                        "a",
                                                        "reply "
                                                                + r.getData()
                                                                        .getString("k")); // no leak
                                            }
                                        });
                        to.send(m);
                    } catch (RemoteException e) {
                    }
                }

                public void onServiceDisconnected(ComponentName n) {}
            };

    protected void onCreate(Bundle b) {
        super.onCreate(b);
        bindService(new Intent(this, Svc.class), c, 1);
    }

    public static class Svc extends Service {
        class In extends Handler {
            public void handleMessage(Message m) {
                String s = m.getData().getString("id");
                Log.i("a", s); // leak
                Message r = Message.obtain();
                Bundle d = new Bundle();
                d.putString("e", s + "!");
                d.putString("k", "k");
                r.setData(d);
                try {
                    m.replyTo.send(r);
                } catch (RemoteException e) {
                }
            }
        }

        final Messenger me = new Messenger(new In());

        public IBinder onBind(Intent i) {
            return me.getBinder();
        }
    }
}
