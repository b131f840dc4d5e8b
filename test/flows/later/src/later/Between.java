package later;

import android.app.*;
import android.content.*;
import android.database.*;
import android.net.Uri;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.util.*;

/** Components that talk to each other. */
public class Between extends Activity implements ServiceConnection {
    final Messenger mine =
            new Messenger(
                    new Handler() {
                        public void handleMessage(Message m) {
                            if (m.what == 2) Log.i("a", m.getData().getString("id")); // leak
                            if (m.what == 2) Log.i("a", m.getData().getString("no")); // no leak
                        }
                    });

    protected void onStart() {
        super.onStart();
        bindService(new Intent(this, Desk.class), this, BIND_AUTO_CREATE);
        bindService(
                new Intent(this, Till.class),
                new ServiceConnection() {
                    public void onServiceConnected(ComponentName n, IBinder b) {
                        Till.Coin coin = (Till.Coin) b;
                        Log.i("a", coin.till().paid); // leak
                        Log.i("a", coin.till().owed); // no leak
                    }

                    public void onServiceDisconnected(ComponentName n) {}
                },
                BIND_AUTO_CREATE);
        registerReceiver(
                new BroadcastReceiver() {
                    public void onReceive(Context c, Intent i) {
                        Log.i("a", i.getStringExtra("id")); // leak
                        Log.i("a", i.getStringExtra("at")); // no leak
                    }
                },
                new IntentFilter("later.NEWS"));
        Intent news = new Intent("later.NEWS");
        news.putExtra("id", ((TelephonyManager) getSystemService("phone")).getDeviceId());
        news.putExtra("at", "noon");
        news.setPackage(getPackageName());
        sendBroadcast(news);
        Cursor rows = getContentResolver().query(Uri.parse("content://later.rows/ids"), null, null, null, null);
        while (rows.moveToNext()) Log.i("a", rows.getString(0)); // leak
        Bundle b = getContentResolver().call(Uri.parse("content://later.rows"), "name", "x", null);
        Log.i("a", b.getString("name")); // no leak
        Log.i("a", b.getString("id")); // leak
        Intent next = new Intent(this, Next.class);
        Bundle extras = new Bundle();
        extras.putStringArrayList(
                "ids",
                new ArrayList<>(
                        Arrays.asList(((TelephonyManager) getSystemService("phone")).getSubscriberId())));
        extras.putString("kind", "k");
        next.putExtras(extras);
        startActivities(new Intent[] {next});
    }

    public void onServiceConnected(ComponentName n, IBinder binder) {
        Message ask = Message.obtain(null, 1);
        ask.replyTo = mine;
        try {
            new Messenger(binder).send(ask);
        } catch (RemoteException e) {
            Log.i("a", "gone"); // no leak
        }
    }

    public void onServiceDisconnected(ComponentName n) {}

    public static class Next extends Activity {
        protected void onCreate(Bundle s) {
            super.onCreate(s);
            Bundle b = getIntent().getExtras();
            Log.i("a", b.getStringArrayList("ids").get(0)); // leak
            Log.i("a", b.getString("kind")); // no leak
        }
    }

    public static class Desk extends Service {
        final Handler h =
                new Handler() {
                    public void handleMessage(Message m) {
                        Bundle b = new Bundle();
                        b.putString("id", ((TelephonyManager) getSystemService("phone")).getDeviceId());
                        b.putString("no", "no");
                        Message back = Message.obtain(null, 2);
                        back.setData(b);
                        try {
                            m.replyTo.send(back);
                        } catch (RemoteException e) {
                            Log.i("a", "gone"); // no leak
                        }
                    }
                };

        public IBinder onBind(Intent i) {
            return new Messenger(h).getBinder();
        }
    }

    public static class Till extends Service {
        String paid = "";
        String owed = "";

        class Coin extends Binder {
            Till till() {
                return Till.this;
            }
        }

        public void onCreate() {
            super.onCreate();
            paid = ((TelephonyManager) getSystemService("phone")).getDeviceId();
            owed = "nothing";
        }

        public IBinder onBind(Intent i) {
            return new Coin();
        }
    }

    public static class Rows extends ContentProvider {
        public boolean onCreate() {
            return true;
        }

        public Cursor query(Uri u, String[] p, String w, String[] a, String o) {
            MatrixCursor c = new MatrixCursor(new String[] {"id"});
            c.addRow(
                    new Object[] {
                        ((TelephonyManager) getContext().getSystemService("phone")).getDeviceId()
                    });
            return c;
        }

        public Bundle call(String method, String arg, Bundle in) {
            Bundle b = new Bundle();
            b.putString("name", "rows");
            b.putString("id", ((TelephonyManager) getContext().getSystemService("phone")).getLine1Number());
            return b;
        }

        public String getType(Uri u) {
            return null;
        }

        public Uri insert(Uri u, ContentValues v) {
            return u;
        }

        public int delete(Uri u, String w, String[] a) {
            return 0;
        }

        public int update(Uri u, ContentValues v, String w, String[] a) {
            return 0;
        }
    }
}
