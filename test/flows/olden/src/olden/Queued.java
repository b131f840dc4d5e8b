package olden;

import android.app.*;
import android.content.*;
import android.database.*;
import android.database.sqlite.*;
import android.os.*;
import android.telephony.*;

import java.io.*;
import java.net.*;

/** A table as a queue. */
public class Queued extends BroadcastReceiver {
    static class Db extends SQLiteOpenHelper {
        static final String T = "queue", U = "meta";

        Db(Context c) {
            super(c, "q.db", null, 2);
        }

        public void onCreate(SQLiteDatabase d) {
            d.execSQL(
                    "create table "
                            + T
                            + "(_id integer primary key autoincrement, t text, v text)");
            d.execSQL("create table " + U + "(k text, v text)");
        }

        public void onUpgrade(SQLiteDatabase d, int a, int b) {
            d.execSQL("drop table if exists " + T);
            onCreate(d);
        }

        void push(String t, String v) {
            ContentValues c = new ContentValues();
            c.put("t", t);
            c.put("v", v);
            SQLiteDatabase w = getWritableDatabase();
            w.insert(T, null, c);
            w.close();
        }

        void meta(String k, String v) {
            getWritableDatabase().execSQL("insert into meta(k,v) values('" + k + "','" + v + "')");
        }

        Cursor all(String t) {
            return getReadableDatabase().query(t, null, null, null, null, null, "_id", "50");
        }
    }

    public void onReceive(Context c, Intent i) {
        Db d = new Db(c);
        d.push("dial", i.getStringExtra(Intent.EXTRA_PHONE_NUMBER));
        d.meta("last", "" + System.currentTimeMillis());
        c.startService(new Intent(c, Q.class));
    }

    public static class Q extends IntentService {
        public Q() {
            super("Q");
        }

        protected void onHandleIntent(Intent i) {
            Db d = new Db(this);
            Cursor k = d.all(Db.T);
            try {
                while (k.moveToNext()) {
                    long id = k.getLong(0);
                    String t = k.getString(1);
                    String v = k.getString(2);
                    send(t, v);
                    d.getWritableDatabase().delete(Db.T, "_id=" + id, null);
                }
                Cursor m = d.all("meta");
                while (m.moveToNext()) ping(m.getString(1));
            } catch (IOException e) {
            }
        }

        void send(String t, String v) throws IOException {
            HttpURLConnection c =
                    (HttpURLConnection) new URL("http://q.example.org/" + t).openConnection();
            OutputStream o = c.getOutputStream();
            o.write(v.getBytes()); // leak
            o.close();
        }

        void ping(String v) throws IOException {
            HttpURLConnection c =
                    (HttpURLConnection) new URL("http://q.example.org/m").openConnection();
            OutputStream o = c.getOutputStream();
            o.write(v.getBytes()); // no leak
            o.close();
        }
    }
}
