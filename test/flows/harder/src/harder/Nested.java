package harder;

import android.os.Bundle;
import android.util.Log;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** Collections that the app makes of its own, caches, memos, views. */
public class Nested extends Base {
    static class Mapped extends AbstractList<String> {
        private final List<String> of;

        Mapped(List<String> of) {
            this.of = of;
        }

        @Override
        public String get(int n) {
            return "<" + of.get(n) + ">";
        }

        @Override
        public int size() {
            return of.size();
        }
    }

    static class Cache<K, V> {
        interface Loader<K, V> {
            V load(K key);
        }

        private final Map<K, V> known = new HashMap<>();
        private final Loader<K, V> loader;

        Cache(Loader<K, V> loader) {
            this.loader = loader;
        }

        V get(K key) {
            V value = known.get(key);
            if (value == null) {
                value = loader.load(key);
                known.put(key, value);
            }
            return value;
        }
    }

    static class Counted extends HashMap<String, String> {
        int puts;

        @Override
        public String put(String key, String value) {
            puts++;
            return super.put(key, value);
        }
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        List<String> real = new ArrayList<>(Collections.singletonList(imei()));
        Log.d("mapped", new Mapped(real).get(0)); // leak
        Log.d("size", "" + new Mapped(real).size()); // no leak
        Cache<String, String> ids = new Cache<>(key -> key + imei());
        Cache<String, String> plain = new Cache<>(key -> key + "!");
        Log.d("plain", plain.get("a")); // no leak
        Log.d("ids", ids.get("a")); // leak
        Counted counted = new Counted();
        counted.put("a", imei());
        counted.put("b", "plain");
        Log.d("puts", "" + counted.puts); // no leak
        Log.d("b", counted.get("b")); // no leak
        Log.d("a", counted.get("a")); // leak
        Map<Object, String> byThing = new IdentityHashMap<>();
        Object one = new Object();
        byThing.put(one, imei());
        Log.d("thing", byThing.get(one)); // leak
        Map<Nested, String> weak = new WeakHashMap<>();
        weak.put(this, imei());
        Log.d("weak", weak.get(this)); // leak
        Map<String, List<Map<String, String>>> deep = new HashMap<>();
        Map<String, String> row = new HashMap<>();
        row.put("x", imei());
        row.put("y", "plain");
        deep.put("rows", new ArrayList<>());
        deep.get("rows").add(row);
        Log.d("x", deep.get("rows").get(0).get("x")); // leak
        Log.d("y", deep.get("rows").get(0).get("y")); // no leak
        Iterator<Map.Entry<String, String>> entries = row.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, String> entry = entries.next();
            Log.d("key", entry.getKey()); // no leak
            Log.d("value", entry.getValue()); // leak
            entries.remove();
        }
        List<String> copy = new ArrayList<>(real);
        real.set(0, "plain");
        Log.d("copy", copy.get(0)); // leak
        Log.d("real", real.get(0)); // no leak
        String[] array = copy.toArray(new String[0]);
        Log.d("array", array[0]); // leak
        copy.removeAll(copy);
        copy.add("z");
        Collections.addAll(copy, "q", "r");
        Log.d("length", "" + array.length); // no leak
    }
}
