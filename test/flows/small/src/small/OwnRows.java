package small;

import android.app.*;
import android.content.*;
import android.database.*;
import android.net.Uri;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** The app's own provider. */
public class OwnRows extends Activity {
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        ContentValues v = new ContentValues();
        v.put("a", ((TelephonyManager) getSystemService("phone")).getDeviceId());
        v.put("b", "x");
        getContentResolver().insert(Uri.parse("content://small.prov/t"), v);
    }

    protected void onPause() {
        super.onPause();
        Cursor c =
                getContentResolver()
                        .query(Uri.parse("content://small.prov/t"), null, null, null, null);
        if (c.moveToFirst()) {
            Log.i("a", c.getString(c.getColumnIndex("a"))); // leak
            Log.i("a", c.getString(c.getColumnIndex("b"))); // no leak
        }
    }

    public static class P extends ContentProvider {
        static final Map<String, ContentValues> rows = new HashMap<String, ContentValues>();

        public boolean onCreate() {
            return true;
        }

        public String getType(Uri u) {
            return null;
        }

        public Uri insert(Uri u, ContentValues v) {
            rows.put(u.getLastPathSegment(), v);
            return u;
        }

        public Cursor query(Uri u, String[] p, String s, String[] a, String o) {
            MatrixCursor m = new MatrixCursor(new String[] {"a", "b"});
            ContentValues v = rows.get(u.getLastPathSegment());
            if (v != null) m.addRow(new Object[] {v.getAsString("a"), v.getAsString("b")});
            return m;
        }

        public int delete(Uri u, String s, String[] a) {
            return 0;
        }

        public int update(Uri u, ContentValues v, String s, String[] a) {
            return 0;
        }
    }
}
