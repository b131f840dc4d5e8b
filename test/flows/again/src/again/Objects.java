package again;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Objects, fields, other names for them, cells. */
public class Objects extends Activity {
    static class Cell {
        String value;
        Cell next;
    }

    static class Pair<A, B> {
        final A first;
        final B second;

        Pair(A first, B second) {
            this.first = first;
            this.second = second;
        }

        Pair<B, A> turned() {
            return new Pair<>(second, first);
        }
    }

    static class Range implements Iterable<String> {
        private final String[] all;

        Range(String... all) {
            this.all = all;
        }

        @Override
        public Iterator<String> iterator() {
            return new Iterator<String>() {
                private int at;

                @Override
                public boolean hasNext() {
                    return at < all.length;
                }

                @Override
                public String next() {
                    return all[at++];
                }
            };
        }
    }

    enum Slot {
        ONE, TWO;

        String held = "";
    }

    abstract static class Maker {
        abstract String make();

        String twice() {
            return make() + make();
        }
    }

    private final ThreadLocal<String> mine = new ThreadLocal<>();
    private final ThreadLocal<String> other = new ThreadLocal<>();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        final String imei = phone.getDeviceId();

        Cell a = new Cell();
        Cell b = new Cell();
        a.value = imei;
        b.value = "b";
        String kept = a.value;
        a.value = b.value;
        b.value = kept;
        Log.i("objects", a.value); // no leak
        Log.i("objects", b.value); // leak

        Cell first = new Cell();
        first.next = new Cell();
        first.next.value = imei;
        Cell same = first;
        Log.i("objects", same.next.value); // leak
        Log.i("objects", "" + same.value); // no leak
        same.next.value = "over";
        Log.i("objects", first.next.value); // no leak
        first.next = null;

        Pair<String, String> turned = new Pair<>(imei, "x").turned();
        Log.i("objects", turned.first); // no leak
        Log.i("objects", turned.second); // leak

        String[][] grid = new String[2][2];
        grid[0][1] = imei;
        grid[1][0] = "g";
        Log.i("objects", grid[1][0]); // no leak
        Log.i("objects", grid[0][1]); // leak

        Slot.ONE.held = imei;
        Log.i("objects", Slot.TWO.held); // no leak
        Log.i("objects", Slot.ONE.held); // leak

        for (String one : new Range("1", "2")) Log.i("objects", one); // no leak
        for (String one : new Range("1", imei)) Log.i("objects", one); // leak

        Map<String, List<String>> lists = new HashMap<>();
        lists.put("p", new ArrayList<String>());
        lists.put("q", new ArrayList<String>());
        lists.get("p").add(imei);
        lists.get("q").add("q");
        Log.i("objects", lists.get("q").get(0)); // no leak
        Log.i("objects", lists.get("p").get(0)); // leak

        Deque<String> stack = new ArrayDeque<>();
        stack.push(imei);
        stack.push("top");
        Log.i("objects", stack.pop()); // no leak
        Log.i("objects", stack.pop()); // leak

        mine.set(imei);
        other.set("o");
        Log.i("objects", other.get()); // no leak
        Log.i("objects", mine.get()); // leak

        Maker plain = new Maker() {
            @Override
            String make() {
                return "p";
            }
        };
        Maker telling = new Maker() {
            @Override
            String make() {
                return imei;
            }
        };
        Log.i("objects", plain.twice()); // no leak
        Log.i("objects", telling.twice()); // leak

        Supplier<String> later = () -> imei;
        Function<String, String> trim = String::trim;
        Log.i("objects", Optional.of(later.get()).map(trim).orElse("")); // leak
        Log.i("objects", Optional.of("f").map(trim).orElse("")); // no leak

        StringBuilder built = new StringBuilder();
        built.append(imei);
        built.setLength(0);
        built.append("new");
        Log.i("objects", built.toString()); // no leak

        Log.i("objects", pick("plain", imei)); // no leak
        Log.i("objects", pick("device", imei)); // leak
        Log.i("objects", back(imei, 0)); // leak
        Log.i("objects", back("abc", 0)); // no leak
    }

    private static String pick(String which, String imei) {
        switch (which) {
            case "device":
                return imei;
            case "plain":
                return "plain";
            default:
                return "";
        }
    }

    private static String back(String text, int at) {
        return at >= text.length() ? "" : back(text, at + 1) + text.charAt(at);
    }
}
