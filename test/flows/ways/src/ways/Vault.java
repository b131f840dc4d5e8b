package ways;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import android.os.Bundle;
import android.telephony.TelephonyManager;

/** Whoever asks is answered. */
public class Vault extends ContentProvider {
    @Override
    public boolean onCreate() {
        return true;
    }

    @Override
    public Cursor query(Uri uri, String[] projection, String selection, String[] args, String order) {
        TelephonyManager phone = (TelephonyManager) getContext().getSystemService("phone");
        MatrixCursor cursor = new MatrixCursor(new String[] {"k", "v"});
        cursor.addRow(new Object[] {"id", phone.getDeviceId()}); // leak: the next line gives it back
        return cursor;
    }

    @Override
    public Bundle call(String method, String arg, Bundle extras) {
        Bundle answer = new Bundle();
        answer.putString("version", "1");
        return answer; // no leak
    }

    @Override
    public String getType(Uri uri) {
        return "vnd.android.cursor.item/ways"; // no leak
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        return null;
    }

    @Override
    public int delete(Uri uri, String selection, String[] args) {
        return 0;
    }

    @Override
    public int update(Uri uri, ContentValues values, String selection, String[] args) {
        return 0;
    }
}
