package app.example.databaseflag;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

final class Store extends android.database.sqlite.SQLiteOpenHelper {
    Store(Context context) {
        super(context, "app", null, 1);
    }

    @Override
    public void onCreate(android.database.sqlite.SQLiteDatabase database) {
        database.execSQL("create table consent (agreed integer)");
    }

    @Override
    public void onUpgrade(android.database.sqlite.SQLiteDatabase database, int from, int to) {}
}
