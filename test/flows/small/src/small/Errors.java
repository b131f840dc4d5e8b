package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** What errors carry. */
public class Errors extends Activity {
    static class Bad extends Exception {
        final String extra;
        final int code;

        Bad(String m, String extra, int code) {
            super(m);
            this.extra = extra;
            this.code = code;
        }
    }

    void go(String id) throws Bad {
        if (id.length() > 3) throw new Bad("no", id, 4);
    }

    String fin(String id) {
        String r = "a";
        try {
            r = id;
            go("x");
            return r;
        } catch (Bad b) {
            r = "b";
        } finally {
            r = r + "c";
        }
        return r;
    }

    int parse(String s) {
        try {
            return Integer.parseInt(s);
        } catch (NumberFormatException e) {
            Log.i("a", e.getMessage()); // one that is not seen: the library says in its error what it was given
            return 0;
        }
    }

    protected void onStart() {
        super.onStart();
        String id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        try {
            go(id);
        } catch (Bad b) {
            Log.i("a", b.extra); // leak
            Log.i("a", b.getMessage() + b.code); // no leak
        }
        Log.i("a", fin(id)); // leak
        parse(id);
        try {
            throw new RuntimeException(new Bad(id, "", 1));
        } catch (RuntimeException e) {
            Log.i("a", e.getCause().getMessage()); // leak
        }
        String v = "safe";
        try {
            Object o = null;
            o.toString();
            v = id;
        } catch (NullPointerException e) {
            v = "caught";
        }
        try {
            Integer.parseInt("12");
            v = "fine";
        } finally {
            id.length();
        }
        Log.i("a", v); // no leak
    }
}
