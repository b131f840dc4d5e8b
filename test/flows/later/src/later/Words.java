package later;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.net.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.regex.*;
import java.util.stream.*;

/** General Java. */
public class Words extends Activity {
    interface Shape {
        String name();

        default String told() {
            return "[" + name() + "]";
        }
    }

    static class Said extends RuntimeException {
        final String what;
        final int code;

        Said(String what, int code) {
            super("said");
            this.what = what;
            this.code = code;
        }
    }

    static class Box<T> {
        private T inside;

        Box(T inside) {
            this.inside = inside;
        }

        T open() {
            return inside;
        }

        <R> Box<R> map(Function<T, R> by) {
            return new Box<>(by.apply(inside));
        }
    }

    static final class Builder {
        private String a = "", b = "";

        Builder a(String to) {
            a = to;
            return this;
        }

        Builder b(String to) {
            b = to;
            return this;
        }

        Pair build() {
            return new Pair(this);
        }
    }

    static final class Pair {
        final String a, b;

        Pair(Builder from) {
            a = from.a;
            b = from.b;
        }
    }

    static class Walk implements Iterable<String> {
        final String[] all;

        Walk(String... all) {
            this.all = all;
        }

        public Iterator<String> iterator() {
            return new Iterator<String>() {
                int at = 0;

                public boolean hasNext() {
                    return at < all.length;
                }

                public String next() {
                    return all[at++];
                }
            };
        }
    }

    static class Res implements Closeable {
        final String held;

        Res(String held) {
            this.held = held;
        }

        public void close() {
            Log.i("a", held); // leak
        }
    }

    static String turned(String text, int n) {
        return n == 0 ? text : turned(text.substring(1) + text.charAt(0), n - 1);
    }

    static String pick(int n, String... all) {
        switch (all[0]) {
            case "first":
                return all[1];
            default:
                return "none" + n;
        }
    }

    static void raise(String id) {
        throw new Said(id, 7);
    }

    static final ThreadLocal<String> LOCAL = new ThreadLocal<>();

    protected void onCreate(Bundle s) {
        super.onCreate(s);
        final String id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        Shape of = () -> id;
        Log.i("a", of.told()); // leak
        Shape other = () -> "square";
        Log.i("a", other.told()); // no leak
        try {
            raise(id);
        } catch (Said said) {
            Log.i("a", said.what); // leak
            Log.i("a", said.getMessage()); // no leak
            Log.i("a", "" + said.code); // no leak
        }
        Box<String> box = new Box<>(id);
        Log.i("a", "" + box.map(String::length).map(n -> "n").open()); // no leak
        Log.i("a", box.map(t -> t + "!").open()); // leak
        Pair pair = new Builder().a("x").b(id).build();
        Log.i("a", pair.b); // leak
        Log.i("a", pair.a); // no leak
        for (String one : new Walk("p", id)) Log.i("a", one); // leak
        for (String one : new Walk("p", "q")) Log.i("a", one); // no leak
        try (Res res = new Res(id)) {
            Log.i("a", "open"); // no leak
        }
        Log.i("a", turned(id, 3)); // leak
        Log.i("a", pick(1, "first", id)); // leak
        Log.i("a", pick(1, "second", id)); // no leak
        LOCAL.set(id);
        Log.i("a", LOCAL.get()); // leak
        LOCAL.remove();
        char[] letters = id.toCharArray();
        char[] out = new char[letters.length];
        for (int n = 0; n < letters.length; n++) out[letters.length - 1 - n] = (char) (letters[n] ^ 5);
        Log.i("a", String.valueOf(out)); // leak
        String[][] grid = {{"a", "b"}, {"c", id}};
        Log.i("a", grid[1][1]); // leak
        Log.i("a", grid[0][1]); // no leak
        Log.i("a", Stream.of("x", id).filter(t -> t.length() > 3).map(String::trim).collect(Collectors.joining(","))); // leak
        Log.i("a", Optional.of(id).map(String::toUpperCase).orElse("none")); // leak
        Log.i("a", Optional.of("k").map(String::toUpperCase).orElse("none")); // no leak
        Matcher m = Pattern.compile("(\\d+)").matcher(id);
        if (m.find()) Log.i("a", m.group(1)); // leak
        StringTokenizer parts = new StringTokenizer(id, "-");
        while (parts.hasMoreTokens()) Log.i("a", parts.nextToken()); // leak
        AtomicReference<String> ref = new AtomicReference<>("start");
        Log.i("a", ref.getAndSet(id)); // no leak
        Log.i("a", ref.get()); // leak
        CompletableFuture.supplyAsync(() -> id).thenApply(t -> "<" + t).thenAccept(t -> Log.i("a", t)); // leak
        Properties list = new Properties();
        list.setProperty("id", id);
        list.setProperty("v", "1");
        Log.i("a", list.getProperty("id")); // leak
        Log.i("a", list.getProperty("v")); // no leak
        Map<String, Integer> counts = new HashMap<>();
        counts.merge(id, 1, Integer::sum);
        for (Map.Entry<String, Integer> e : counts.entrySet()) {
            Log.i("a", e.getKey()); // leak
            Log.i("a", "" + e.getValue()); // no leak
        }
        Map<String, List<String>> groups = new TreeMap<>();
        groups.computeIfAbsent("k", k -> new ArrayList<>()).add(id);
        Log.i("a", groups.get("k").get(0)); // leak
        StringBuilder text = new StringBuilder(id);
        text.setLength(0);
        text.append("empty");
        Log.i("a", text.toString()); // no leak
        Supplier<Supplier<String>> twice = () -> () -> id;
        Log.i("a", twice.get().get()); // leak
        BiFunction<String, String, String> second = (a, b) -> b;
        Log.i("a", second.apply(id, "b")); // no leak
        Log.i("a", second.apply("a", id)); // leak
    }
}
