package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** Collections of all kinds. */
public class Containers extends Activity {
    protected void onCreate(Bundle s) {
        super.onCreate(s);
        String id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        LinkedList<String> l = new LinkedList<String>();
        l.add("a");
        l.addLast(id);
        l.addFirst("z");
        Log.i("a", l.getLast()); // leak
        Stack<String> st = new Stack<String>();
        st.push(id);
        st.push("top");
        Log.i("a", st.peek()); // no leak
        ArrayList<String> k = new ArrayList<String>();
        k.add("0");
        k.add(id);
        k.add("2");
        Log.i("a", k.get(1)); // leak
        Log.i("a", k.get(2)); // no leak
        k.set(1, "over");
        Log.i("a", k.get(1)); // no leak
        k.remove(0);
        Map<String, List<String>> m = new HashMap<String, List<String>>();
        m.put("x", new ArrayList<String>());
        m.put("y", new ArrayList<String>());
        m.get("x").add(id);
        m.get("y").add("c");
        Log.i("a", m.get("x").get(0)); // leak
        Log.i("a", m.get("y").get(0)); // no leak
        Set<String> t = new TreeSet<String>(Collections.singleton(id));
        String[] arr = t.toArray(new String[0]);
        Log.i("a", arr[0]); // leak
        ListIterator<String> it = Arrays.asList("p", id).listIterator();
        it.next();
        Log.i("a", it.next()); // leak
        SortedMap<Integer, String> sm = new TreeMap<Integer, String>();
        sm.put(1, id);
        Log.i("a", sm.get(sm.firstKey())); // leak
        Log.i("a", "" + sm.firstKey()); // no leak
        Deque<String> dq = new ArrayDeque<String>();
        dq.offerFirst("a");
        dq.offerLast(id);
        Log.i("a", dq.pollLast()); // leak
        PriorityQueue<String> pq =
                new PriorityQueue<String>(
                        2,
                        new Comparator<String>() {
                            public int compare(String a, String b) {
                                Log.i("a", a); // one that is not seen: only the queue asks
                                return a.compareTo(b);
                            }
                        });
        pq.add(id);
        pq.add("b");
        Map<String, String> cm = new ConcurrentHashMap<String, String>();
        cm.put(id, "v");
        for (String key : cm.keySet()) Log.i("a", key); // leak
        for (String v : cm.values()) Log.i("a", v); // no leak
        Bundle bu = new Bundle();
        ArrayList<String> al = new ArrayList<String>();
        al.add(id);
        bu.putStringArrayList("l", al);
        bu.putInt("n", 3);
        Log.i("a", bu.getStringArrayList("l").get(0)); // leak
        Log.i("a", "" + bu.getInt("n")); // no leak
        Properties pr = new Properties();
        pr.setProperty("id", id);
        StringWriter sw = new StringWriter();
        try {
            pr.store(sw, "");
        } catch (IOException e) {
        }
        Log.i("a", sw.toString()); // leak
        BitSet bs = new BitSet();
        bs.set(id.charAt(0) - '0');
        Log.i("a", bs.toString()); // leak
    }
}
