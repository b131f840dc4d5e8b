//> MainActivity.onCreate -> Sorting.run
//> Sorting.run -> Sorting$1.compare
//> Sorting.run -> Sorting$Word.compareTo
//> Sorting.run -> Sorting$Key.hashCode
//> Sorting.run -> Sorting$Key.equals
//> Sorting.run -> Sorting$Shown.toString
//> Sorting.run -> Sorting$Pages.iterator
//> Sorting.run -> Sorting$Kind$1.act
//> Sorting.run -> Sorting$Kind$2.act
//> Sorting.run -> Sorting$2.got
package app.example.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What Java's own library calls: orders, keys, texts, iterators; enums with code of their own; generics with bridges. */
class Sorting {
    static final class Word implements Comparable<Word> {
        @Override
        public int compareTo(Word other) {
            return 0;
        }
    }

    static final class Key {
        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key;
        }
    }

    static final class Shown {
        @Override
        public String toString() {
            return "shown";
        }
    }

    static final class Pages implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return new ArrayList<String>().iterator();
        }
    }

    enum Kind {
        FIRST {
            @Override
            void act() {}
        },
        SECOND {
            @Override
            void act() {}
        };

        abstract void act();
    }

    interface Callback<T> {
        void got(T value);
    }

    void run(Object context) {
        List<String> words = new ArrayList<String>();
        Collections.sort(words, new Comparator<String>() {
            @Override
            public int compare(String one, String other) {
                return 0;
            }
        });
        new TreeSet<Word>().add(new Word());
        Map<Key, String> map = new HashMap<Key, String>();
        map.put(new Key(), "");
        String text = "it is " + new Shown();
        for (String page : new Pages()) words.add(page + text);
        for (Kind kind : Kind.values()) kind.act();
        Callback<String> callback = new Callback<String>() {
            @Override
            public void got(String value) {}
        };
        callback.got("");
    }
}
