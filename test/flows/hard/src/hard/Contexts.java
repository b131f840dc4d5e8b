package hard;

import android.os.Bundle;
import android.util.Log;

/** The same method, called with data and without. */
public class Contexts extends Base {
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String a = same(imei());
        String b = same("plain");
        Log.d("b", b); // no leak
        Log.d("a", a); // leak
        Log.d("c", deep("plain", 4)); // no leak
        Log.d("d", deep(imei(), 4)); // leak
        Log.d("e", second(imei(), "plain")); // no leak
        Log.d("f", second("plain", imei())); // leak
        Pair one = new Pair();
        Pair two = new Pair();
        one.set(imei());
        two.set("plain");
        Log.d("two", two.get()); // no leak
        Log.d("one", one.get()); // leak
        Log.d("g", wrap(wrap(wrap(new Pair(), "x"), "y"), "z").get()); // no leak
        Log.d("h", wrap(wrap(wrap(new Pair(), "x"), "y"), imei()).get()); // leak
        Log.d("i", rounds(2, imei(), "a", "b")); // leak
        Log.d("j", rounds(0, "c", "a", "b")); // no leak
        show("plain");
        shown(imei());
        Log.d("k", chosen(true)); // leak
        Log.d("l", chosen(false)); // no leak
    }

    static class Pair {
        private String value;

        void set(String to) {
            value = to;
        }

        String get() {
            return value;
        }
    }

    private String chosen(boolean real) {
        if (real) {
            return imei();
        }
        return "none";
    }

    private static String same(String text) {
        return text;
    }

    private static String deep(String text, int depth) {
        return depth == 0 ? text : deep(text, depth - 1);
    }

    private static String second(String first, String second) {
        String kept = first;
        kept = second;
        return kept;
    }

    private static Pair wrap(Pair pair, String text) {
        pair.set(text);
        return pair;
    }

    private static String rounds(int n, String a, String b, String c) {
        return n <= 0 ? c : rounds(n - 1, c, a, b);
    }

    private static void show(String text) {
        print(text);
    }

    private static void shown(String text) {
        String short1 = text.substring(2);
        Log.d("shown", short1); // leak
    }

    private static void print(String text) {
        Log.d("print", text); // no leak
    }
}
