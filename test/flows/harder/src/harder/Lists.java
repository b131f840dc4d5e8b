package harder;

import android.os.Bundle;
import android.util.Log;

/** A list of its own, a tree, a ring: made by hand. */
public class Lists extends Base {
    static class Node<T> {
        T value;
        Node<T> next;

        Node(T value, Node<T> next) {
            this.value = value;
            this.next = next;
        }
    }

    static class Chain<T> {
        private Node<T> head;
        private int size;

        void push(T value) {
            head = new Node<>(value, head);
            size++;
        }

        T pop() {
            T value = head.value;
            head = head.next;
            size--;
            return value;
        }

        T at(int n) {
            Node<T> node = head;
            for (int i = 0; i < n; i++) {
                node = node.next;
            }
            return node.value;
        }
    }

    static class Tree {
        String key;
        String value;
        Tree left;
        Tree right;

        void put(String k, String v) {
            if (key == null || key.equals(k)) {
                key = k;
                value = v;
            } else if (k.compareTo(key) < 0) {
                if (left == null) {
                    left = new Tree();
                }
                left.put(k, v);
            } else {
                if (right == null) {
                    right = new Tree();
                }
                right.put(k, v);
            }
        }

        String get(String k) {
            if (k.equals(key)) {
                return value;
            }
            Tree next = k.compareTo(key) < 0 ? left : right;
            return next == null ? null : next.get(k);
        }
    }

    static class Ring {
        private final String[] slots = new String[3];
        private int at;

        void add(String text) {
            slots[at] = text;
            at = (at + 1) % slots.length;
        }
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Chain<String> real = new Chain<>();
        Chain<String> plain = new Chain<>();
        real.push("a");
        real.push(imei());
        plain.push("b");
        Log.d("pop", plain.pop()); // no leak
        Log.d("size", "" + real.size); // no leak
        Log.d("at", real.at(0)); // leak
        Log.d("pop", real.pop()); // leak
        Chain<Chain<String>> both = new Chain<>();
        both.push(plain);
        both.push(real);
        both.at(0).push(imei());
        Log.d("both", both.at(0).pop()); // leak
        Tree tree = new Tree();
        tree.put("m", "plain");
        tree.put("c", imei());
        Log.d("tree", tree.get("c")); // leak
        Log.d("key", tree.key); // no leak
        Ring ring = new Ring();
        ring.add(imei());
        ring.add("x");
        Log.d("ring", ring.slots[0]); // leak
        Log.d("ring", ring.slots[1]); // no leak
        Ring other = new Ring();
        other.add("y");
        Log.d("other", other.slots[0]); // no leak
    }
}
