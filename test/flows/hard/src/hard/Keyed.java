package hard;

import android.os.Bundle;
import android.util.Log;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Collections of collections, by key and by place. */
public class Keyed extends Base {
    static class Key {
        final int n;

        Key(int n) {
            this.n = n;
        }

        @Override
        public int hashCode() {
            return n;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key && ((Key) other).n == n;
        }
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Map<String, List<String>> groups = new HashMap<>();
        groups.computeIfAbsent("a", k -> new ArrayList<>()).add(imei());
        groups.computeIfAbsent("b", k -> new ArrayList<>()).add("plain");
        Log.d("a", groups.get("a").get(0)); // leak
        Log.d("b", groups.get("b").get(0)); // no leak
        Map<Key, String> byKey = new HashMap<>();
        byKey.put(new Key(1), imei());
        byKey.put(new Key(2), "plain");
        Log.d("key", byKey.get(new Key(1))); // leak
        Map<Integer, String> numbers = new TreeMap<>();
        numbers.put(1, "plain");
        numbers.put(2, imei());
        Log.d("n", numbers.get(1)); // no leak
        Log.d("n", numbers.get(2)); // leak
        Log.d("n", numbers.keySet().toString()); // no leak
        Log.d("n", numbers.values().iterator().next()); // leak
        Deque<String> queue = new ArrayDeque<>();
        queue.addLast(imei());
        queue.addLast("plain");
        queue.pollFirst();
        Log.d("queue", queue.pollFirst()); // no leak
        Map<String, Map<String, String>> deep = new LinkedHashMap<>();
        deep.put("x", new HashMap<>());
        deep.get("x").put("y", imei());
        deep.put("z", Collections.singletonMap("y", "plain"));
        Log.d("deep", deep.get("x").get("y")); // leak
        Log.d("deep", deep.get("z").get("y")); // no leak
        Set<String> set = new LinkedHashSet<>(Collections.singleton(imei()));
        set.add("plain");
        Log.d("set", set.contains("plain") ? "yes" : "no"); // no leak
        Log.d("set", new ArrayList<>(set).subList(0, 1).toString()); // leak
        ConcurrentHashMap<String, String> shared = new ConcurrentHashMap<>();
        shared.put("k", "plain");
        shared.merge("k", imei(), String::concat);
        shared.compute("m", (k, v) -> v == null ? "new" : v + k);
        Log.d("shared", shared.get("k")); // leak
        Log.d("shared", shared.get("m")); // no leak
        Map<String, String> turned = new HashMap<>();
        turned.put(imei(), "plain");
        Log.d("turned", turned.values().toString()); // no leak
        for (Map.Entry<String, String> one : turned.entrySet()) {
            Log.d("turned", one.getKey()); // leak
        }
        List<String> fixed = Collections.unmodifiableList(new ArrayList<>(Collections.nCopies(2, imei())));
        Log.d("fixed", fixed.get(1)); // leak
    }
}
