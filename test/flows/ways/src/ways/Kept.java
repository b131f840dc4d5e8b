package ways;

import android.app.Activity;
import android.app.AlarmManager;
import android.app.PendingIntent;
import android.app.Service;
import android.content.ContentValues;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;
import android.os.Bundle;
import android.os.IBinder;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.FileWriter;
import java.util.HashSet;
import java.util.Set;

/** Kept now, sent when an alarm rings. */
public class Kept extends Activity {
    static class Store extends SQLiteOpenHelper {
        private static Store one;

        Store(Context context) {
            super(context, "kept.db", null, 1);
        }

        static synchronized Store of(Context context) {
            if (one == null) one = new Store(context);
            return one;
        }

        @Override
        public void onCreate(SQLiteDatabase db) {
            db.execSQL("CREATE TABLE queue (_id INTEGER PRIMARY KEY, kind TEXT, body TEXT)");
        }

        @Override
        public void onUpgrade(SQLiteDatabase db, int from, int to) {
        }

        void add(String kind, String body) {
            ContentValues values = new ContentValues();
            values.put("kind", kind);
            values.put("body", body);
            getWritableDatabase().insertWithOnConflict("queue", null, values, SQLiteDatabase.CONFLICT_REPLACE);
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Store.of(this).add("id", phone.getDeviceId());
        Set<String> numbers = new HashSet<>();
        numbers.add(phone.getLine1Number());
        SharedPreferences kept = getSharedPreferences("kept", MODE_PRIVATE);
        kept.edit().putStringSet("numbers", numbers).putString("mode", "fast").apply();
        try (FileWriter writer = new FileWriter(new File(getCacheDir(), "sim.txt"))) {
            writer.write(phone.getSimSerialNumber()); // leak: into a file
        } catch (Exception e) {
            finish();
        }
        PendingIntent ring = PendingIntent.getService(this, 0, new Intent(this, Later.class), 0);
        ((AlarmManager) getSystemService(ALARM_SERVICE)).setInexactRepeating(AlarmManager.RTC_WAKEUP, 0, 60000, ring);
    }

    public static class Later extends Service {
        @Override
        public int onStartCommand(Intent intent, int flags, int id) {
            Cursor rows = Store.of(this).getReadableDatabase().rawQuery("SELECT kind, body FROM queue WHERE _id > ?", new String[] {"0"});
            while (rows.moveToNext()) {
                Log.d("kept", rows.getString(0)); // no leak
                Log.d("kept", rows.getString(1)); // leak
            }
            SharedPreferences kept = getSharedPreferences("kept", MODE_PRIVATE);
            for (String number : kept.getStringSet("numbers", new HashSet<>())) Log.d("kept", number); // leak
            Log.d("kept", kept.getString("mode", "")); // no leak
            try (BufferedReader in = new BufferedReader(new FileReader(new File(getCacheDir(), "sim.txt")))) {
                Log.d("kept", in.readLine()); // leak
            } catch (Exception e) {
                stopSelf();
            }
            return START_NOT_STICKY;
        }

        @Override
        public IBinder onBind(Intent intent) {
            return null;
        }
    }
}
