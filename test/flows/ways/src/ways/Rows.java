package ways;

import android.app.Activity;
import android.content.ContentValues;
import android.database.Cursor;
import android.database.DatabaseUtils;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;
import java.io.File;
import java.util.Scanner;

/** Whole rows, files read word by word, and a place that is only told as text. */
public class Rows extends Activity implements LocationListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Cursor rows = getContentResolver().query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, null, null, null, null);
        StringBuilder all = new StringBuilder();
        while (rows.moveToNext()) {
            ContentValues row = new ContentValues();
            DatabaseUtils.cursorRowToContentValues(rows, row);
            all.append(row).append('\n');
        }
        Log.i("rows", all.toString()); // leak
        Log.i("rows", "rows: " + rows.getCount()); // no leak
        try (Scanner words = new Scanner(new File("/sys/class/net/wlan0/address"))) {
            Log.i("link", words.next()); // leak
        } catch (Exception e) {
            Log.i("link", "none"); // no leak
        }
        try (Scanner words = new Scanner(new File("/proc/version"))) {
            Log.i("link", words.hasNext() ? "linux" : "none"); // no leak
        } catch (Exception e) {
            Log.i("link", "none"); // no leak
        }
        ((LocationManager) getSystemService(LOCATION_SERVICE)).requestLocationUpdates("gps", 0, 0, this);
    }

    @Override
    public void onLocationChanged(Location place) {
        Log.i("place", "at " + place); // leak
        Log.i("place", place == null ? "nowhere" : "somewhere"); // no leak
    }

    @Override
    public void onStatusChanged(String provider, int status, Bundle extras) {
        Log.i("place", provider + status); // no leak
    }

    @Override
    public void onProviderEnabled(String provider) {
    }

    @Override
    public void onProviderDisabled(String provider) {
    }
}
