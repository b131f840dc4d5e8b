package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** One object under two names, and fields beside one another. */
public class Aliases extends Activity {
    static class Node {
        String v;
        Node next;

        Node(String v) {
            this.v = v;
        }
    }

    static class Pair<A, B> {
        A a;
        B b;

        Pair(A a, B b) {
            this.a = a;
            this.b = b;
        }

        A first() {
            return a;
        }

        B second() {
            return b;
        }

        Pair<B, A> swap() {
            return new Pair<B, A>(b, a);
        }
    }

    String id() {
        return ((TelephonyManager) getSystemService("phone")).getDeviceId();
    }

    protected void onCreate(Bundle s) {
        super.onCreate(s);
        Node x = new Node(id()), y = new Node("y");
        x.next = y;
        Node alias = x;
        alias.v = alias.v;
        Node z = x.next;
        Log.i("a", alias.v); // leak
        Log.i("a", z.v); // no leak
        Pair<String, String> p = new Pair<String, String>(id(), "k");
        Log.i("a", p.swap().second()); // leak
        Log.i("a", p.swap().first()); // no leak
        Node m = new Node("m");
        Node n = m;
        n.v = id();
        Log.i("a", m.v); // leak
        n = new Node("other");
        n.v = "fresh";
        Log.i("a", n.v); // no leak
        String t = id();
        t = "clean";
        Log.i("a", t); // no leak
        Node q = new Node(id());
        q.v = null;
        Log.i("a", "" + q.v); // no leak
        Node r = x;
        for (int i = 0; i < 3 && r.next != null; i++) r = r.next;
        Log.i("a", r.v); // leak
    }
}
