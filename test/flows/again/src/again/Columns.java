package again;

import android.app.Activity;
import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

/** Columns by their number, where a statement is put together and only its beginning is known. */
public class Columns extends Activity {
    private SQLiteDatabase database;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        database = openOrCreateDatabase("columns.db", 0, null);
        database.execSQL("CREATE TABLE Errand (id VARCHAR PRIMARY KEY, device VARCHAR, due VARCHAR)");
        ContentValues row = new ContentValues();
        row.put("id", "1");
        row.put("device", phone.getDeviceId());
        row.put("due", "noon");
        database.insert("Errand", null, row);
        String kind = getIntent().getStringExtra("kind");
        Cursor all = database.rawQuery("select * from Errand where due='" + kind + "' order by id", null);
        if (all.moveToFirst()) {
            Log.i("all", all.getString(0)); // no leak
            Log.i("all", all.getString(1)); // leak
            Log.i("all", all.getString(2)); // no leak
        }
        Cursor some = database.rawQuery("select due, device from Errand where id=" + kind, null);
        if (some.moveToFirst()) {
            Log.i("some", some.getString(0)); // no leak
            Log.i("some", some.getString(1)); // leak
        }
    }
}
