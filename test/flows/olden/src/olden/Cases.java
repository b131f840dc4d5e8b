package olden;

import android.app.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

/** Messages of a handler, by their kind. */
public class Cases extends Activity {
    private final Handler h =
            new Handler() {
                public void handleMessage(Message m) {
                    switch (m.what) {
                        case 1:
                            Log.i("h", (String) m.obj); // leak
                            break;
                        case 2:
                            Log.i("h", (String) m.obj); // no leak
                            break;
                        case 3:
                            Bundle b = m.getData();
                            Log.i("h", b.getString("id")); // leak
                            Log.i("h", b.getString("st")); // no leak
                            break;
                        default:
                            super.handleMessage(m);
                    }
                }
            };

    protected void onCreate(Bundle s) {
        super.onCreate(s);
        final String id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        new Thread() {
            public void run() {
                Message m = h.obtainMessage();
                m.what = 1;
                m.obj = id;
                h.sendMessageDelayed(m, 3000);
                Message n = new Message();
                n.what = 2;
                n.obj = "fine";
                h.sendMessage(n);
                Message q = Message.obtain(h, 3);
                Bundle b = new Bundle();
                b.putString("id", id);
                b.putString("st", "x");
                q.setData(b);
                q.sendToTarget();
            }
        }.start();
    }
}
