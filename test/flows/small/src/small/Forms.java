package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** Varargs, helpers, generics, iterators and texts. */
public class Forms extends Activity {
    static String join(String sep, Object... p) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < p.length; i++) {
            if (i > 0) b.append(sep);
            b.append(p[i]);
        }
        return b.toString();
    }

    static void fill(StringBuilder b, String v) {
        b.append('<');
        b.append(v).append('>');
    }

    static <T> T same(T t) {
        return t;
    }

    static <T extends Comparable<T>> T max(List<T> l) {
        T m = l.get(0);
        for (T t : l) if (t.compareTo(m) > 0) m = t;
        return m;
    }

    static class Box<T> implements Iterable<T> {
        List<T> in = new ArrayList<T>();

        void add(T t) {
            in.add(t);
        }

        public Iterator<T> iterator() {
            return new Iterator<T>() {
                int n;

                public boolean hasNext() {
                    return n < in.size();
                }

                public T next() {
                    return in.get(n++);
                }

                public void remove() {}
            };
        }
    }

    protected void onCreate(Bundle s) {
        super.onCreate(s);
        String id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        Log.i("a", join(",", "a", 1, id)); // leak
        Log.i("a", join(",", "a", 1)); // no leak
        StringBuilder b1 = new StringBuilder(), b2 = new StringBuilder();
        fill(b1, id);
        fill(b2, "x");
        Log.i("a", b1.toString()); // leak
        Log.i("a", b2.toString()); // no leak
        Log.i("a", same(id)); // leak
        Log.i("a", same("x")); // no leak
        Log.i("a", max(Arrays.asList("a", id))); // leak
        Box<String> x = new Box<String>(), y = new Box<String>();
        x.add(id);
        y.add("y");
        for (String v : x) Log.i("a", v); // leak
        for (String v : y) Log.i("a", v); // no leak
        b1.setLength(0);
        b1.append("empty");
        Log.i("a", b1.toString()); // no leak
        Log.i("a", String.format("%s %5d %x", "n", 3, Long.parseLong(id))); // leak
        Log.i("a", new StringBuffer(id).reverse().insert(0, "x").toString()); // leak
        Log.i("a", id.replaceAll("[0-9]", "#").substring(1).trim()); // leak
        Log.i("a", TextUtilsLike.mask(id)); // leak
        Log.i("a", TextUtilsLike.kind(id)); // no leak
    }

    static class TextUtilsLike {
        static String mask(String s) {
            return s.substring(0, 2) + "***";
        }

        static String kind(String s) {
            return s.isEmpty() ? "none" : "some";
        }
    }
}
