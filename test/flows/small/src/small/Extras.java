package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** Extras, by class, by action, by name. */
public class Extras extends Activity {
    static class Data implements Serializable {
        String v, w;
    }

    static class Par implements Parcelable {
        String v;
        int n;

        Par(String v, int n) {
            this.v = v;
            this.n = n;
        }

        Par(Parcel p) {
            v = p.readString();
            n = p.readInt();
        }

        public int describeContents() {
            return 0;
        }

        public void writeToParcel(Parcel p, int f) {
            p.writeString(v);
            p.writeInt(n);
        }

        public static final Creator<Par> CREATOR =
                new Creator<Par>() {
                    public Par createFromParcel(Parcel p) {
                        return new Par(p);
                    }

                    public Par[] newArray(int n) {
                        return new Par[n];
                    }
                };
    }

    protected void onCreate(Bundle s) {
        super.onCreate(s);
        String id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        Data d = new Data();
        d.v = id;
        d.w = "w";
        Intent i = new Intent();
        i.setAction("small.VIEW");
        i.putExtra("d", d);
        startActivity(i);
        Intent j = new Intent();
        j.setComponent(new ComponentName("small", "small.Extras$Pl"));
        j.putExtra("p", new Par(id, 4));
        j.putExtra("plain", "q");
        startActivity(j);
        Intent k = new Intent().setClass(this, Sv.class);
        k.putExtras(j);
        startService(k);
        Intent r = new Intent(this, Rc.class);
        r.setData(android.net.Uri.parse("x:" + id));
        r.putExtra("list", new String[] {"a", id});
        PendingIntent pi = PendingIntent.getBroadcast(this, 0, r, 0);
        ((AlarmManager) getSystemService("alarm")).set(0, 1000L, pi);
    }

    public static class To extends Activity {
        protected void onCreate(Bundle s) {
            super.onCreate(s);
            Data d = (Data) getIntent().getSerializableExtra("d");
            Log.i("a", d.v); // leak
            Log.i("a", d.w); // no leak
        }

        protected void onNewIntent(Intent n) {
            super.onNewIntent(n);
            setIntent(n);
            Data e = (Data) n.getExtras().get("d");
            Log.i("a", e.v); // leak
        }
    }

    public static class Pl extends Activity {
        protected void onCreate(Bundle s) {
            super.onCreate(s);
            Par p = getIntent().getParcelableExtra("p");
            Log.i("a", p.v); // leak
            Log.i("a", "" + p.n); // no leak
            Log.i("a", getIntent().getStringExtra("plain")); // no leak
        }
    }

    public static class Sv extends Service {
        public IBinder onBind(Intent i) {
            return null;
        }

        public int onStartCommand(Intent i, int f, int n) {
            Log.i("a", ((Par) i.getParcelableExtra("p")).v); // leak
            return 1;
        }
    }

    public static class Rc extends BroadcastReceiver {
        public void onReceive(Context c, Intent i) {
            Log.i("a", i.getDataString()); // leak
            Log.i("a", i.getStringArrayExtra("list")[1]); // leak
            Log.i("a", i.getStringArrayExtra("list")[0]); // no leak
        }
    }
}
