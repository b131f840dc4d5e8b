package app.example.databaseflag;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        android.database.Cursor rows = new Store(this).getReadableDatabase().rawQuery("select agreed from consent", null);
        if (rows.moveToFirst() && rows.getInt(0) == 1) {
            Sdk.init(this);
        }
    }
}
