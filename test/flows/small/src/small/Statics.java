package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** Static fields, enums, code that never runs. */
public class Statics extends Activity {
    static class A {
        static String held = B.seed + "!";
        static String plain = "p";
    }

    static class B {
        static String seed = "s";

        static void set(String v) {
            seed = v;
        }
    }

    static class Never {
        static String f;

        void dead(Context c) {
            f = ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
        }
    }

    enum Kind {
        ID("i"),
        NAME("n");
        String tag;

        Kind(String t) {
            tag = t;
        }
    }

    protected void onCreate(Bundle s) {
        super.onCreate(s);
        String id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        B.set(id);
        Log.i("a", A.held); // leak
        Log.i("a", A.plain); // no leak
        Log.i("a", "" + Never.f); // no leak
        if (false) Log.i("a", id);
        boolean debug = false;
        int lim = 3;
        if (lim > 10) debug = true;
        if (debug) Log.i("a", id); // no leak
        Kind k = Kind.ID;
        k.tag = id;
        Log.i("a", Kind.ID.tag); // leak
        Log.i("a", Kind.NAME.tag); // no leak
        Log.i("a", Kind.valueOf("NAME").name()); // no leak
        EnumMap<Kind, String> m = new EnumMap<Kind, String>(Kind.class);
        m.put(Kind.NAME, id);
        for (Map.Entry<Kind, String> e : m.entrySet()) Log.i("a", e.getValue()); // leak
        switch (k) {
            case ID:
                Log.i("a", id); // leak
                break;
            case NAME:
                Log.i("a", "n"); // no leak
        }
    }
}
