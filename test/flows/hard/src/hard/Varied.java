package hard;

import android.os.Bundle;
import android.util.Log;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;

/** Any number of arguments, and walks over what is there. */
public class Varied extends Base {
    static String join(String... parts) {
        String all = "";
        for (String one : parts) {
            all += one;
        }
        return all;
    }

    static String first(Object... parts) {
        return (String) parts[0];
    }

    static class Range implements Iterable<String> {
        private final String[] items;

        Range(String... items) {
            this.items = items;
        }

        public Iterator<String> iterator() {
            return new Iterator<String>() {
                private int at;

                public boolean hasNext() {
                    return at < items.length;
                }

                public String next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return items[at++];
                }
            };
        }
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.d("join", join("a", "b")); // no leak
        Log.d("join", join("a", imei(), "b")); // leak
        Log.d("first", first("a", imei())); // no leak
        Log.d("first", first(imei(), "a")); // leak
        Log.d("format", String.format("%2$s", imei(), "b")); // leak, as it seems: the format leaves it out
        Log.d("format", String.format("%s-%s", "b", imei())); // leak
        for (String one : new Range("a", imei())) {
            Log.d("one", one); // leak
        }
        for (String one : new Range("a", "b")) {
            Log.d("one", one); // no leak
        }
        List<String> list = new LinkedList<>(Arrays.asList("a", "b"));
        ListIterator<String> at = list.listIterator();
        at.next();
        at.set(imei());
        at.add("c");
        Log.d("list", list.get(0)); // leak
        Log.d("list", list.get(1)); // leak, as it seems: where an iterator stands is not known
        Iterator<String> walk = list.iterator();
        walk.next();
        walk.remove();
        Log.d("rest", list.toString()); // leak, as it seems: the same
        Collection<String> none = Arrays.asList(imei());
        none.stream().forEach(s -> Log.d("each", s)); // leak
        Log.d("size", "" + none.size()); // no leak
    }
}
