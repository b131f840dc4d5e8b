package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** Builders, trees, recursion, numbers. */
public class Grow extends Activity {
    static class Acc {
        private int n;
        private final StringBuilder all = new StringBuilder();

        Acc add(String s) {
            all.append(s);
            n++;
            return this;
        }

        int n() {
            return n;
        }

        String all() {
            return all.toString();
        }
    }

    static class Tree {
        Tree l, r;
        String v;

        Tree put(String s) {
            if (v == null) {
                v = s;
                return this;
            }
            if (s.compareTo(v) < 0) {
                if (l == null) l = new Tree();
                l.put(s);
            } else {
                if (r == null) r = new Tree();
                r.put(s);
            }
            return this;
        }

        void walk(StringBuilder b) {
            if (l != null) l.walk(b);
            b.append(v);
            if (r != null) r.walk(b);
        }
    }

    String rec(String s, int n) {
        return n == 0 ? s : rec(s + n, n - 1);
    }

    String ping(String s, int n) {
        return n < 1 ? s : pong(s, n - 1);
    }

    String pong(String s, int n) {
        return n < 1 ? "p" + s : ping(s, n - 1);
    }

    protected void onCreate(Bundle s) {
        super.onCreate(s);
        String id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        Acc a = new Acc().add("x").add(id), b = new Acc().add("y");
        Log.i("a", a.all()); // leak
        Log.i("a", "" + a.n()); // no leak
        Log.i("a", b.all()); // no leak
        Tree t = new Tree().put("m").put(id);
        StringBuilder w = new StringBuilder();
        t.walk(w);
        Log.i("a", w.toString()); // leak
        Log.i("a", rec(id, 5)); // leak
        Log.i("a", rec("q", 5)); // no leak
        Log.i("a", ping(id, 7)); // leak
        int x = 0;
        for (int i = 0; i < id.length(); i++) x = x * 31 + id.charAt(i);
        Log.i("a", Integer.toHexString(x)); // leak
        long imei = Long.valueOf(id);
        double d = imei / 2.0;
        float f = (float) d;
        Log.i("a", Float.toString(f)); // leak
        boolean eq = id.equals("0000");
        Log.i("a", "eq " + eq); // no leak
        String u = id;
        do {
            u = u.substring(1);
        } while (u.length() > 4);
        Log.i("a", u); // leak
        String v = id != null ? "has" : "none";
        Log.i("a", v); // no leak
        Object o = id;
        if (o instanceof String) Log.i("a", o.toString()); // leak
        Character c = id.charAt(0);
        Integer g = (int) c;
        Object[] wr = {g};
        Log.i("a", String.valueOf(wr[0])); // leak
        String in = new String(id).intern();
        CharSequence cs = in.subSequence(0, 3);
        Log.i("a", cs.toString()); // leak
        Scanner sc = new Scanner(id);
        Log.i("a", sc.next()); // leak
        StringTokenizer tk = new StringTokenizer("a b");
        Log.i("a", tk.nextToken()); // no leak
        int[] cnt = new int[10];
        cnt[id.charAt(2) - '0']++;
        Log.i("a", Arrays.toString(cnt)); // leak
    }
}
