package spy;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;

/** The app's own table, which its parts reach by an address. */
public class Provider extends ContentProvider {
    private static String kept = "";

    @Override
    public boolean onCreate() {
        return true;
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        kept = values.getAsString("id");
        return uri;
    }

    @Override
    public Cursor query(Uri uri, String[] projection, String selection, String[] args, String order) {
        MatrixCursor cursor = new MatrixCursor(new String[] {"id"});
        cursor.addRow(new Object[] {kept});
        return cursor;
    }
}
