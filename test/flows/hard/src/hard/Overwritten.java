package hard;

import android.os.Bundle;
import android.util.Log;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was there is gone before it could be told. */
public class Overwritten extends Base {
    private String field;
    private static String shared;

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        field = imei();
        field = "plain";
        Log.d("field", field); // no leak
        shared = imei();
        clear();
        Log.d("shared", shared); // no leak
        String local = imei();
        if (state == null) {
            local = "new";
        } else {
            local = "old";
        }
        Log.d("local", local); // no leak
        String half = imei();
        if (state == null) {
            half = "new";
        }
        Log.d("half", half); // leak
        StringBuilder text = new StringBuilder(imei());
        text.setLength(0);
        text.append("plain");
        Log.d("text", text.toString()); // no leak
        StringBuilder cut = new StringBuilder("x").append(imei());
        cut.delete(0, cut.length());
        Log.d("cut", cut.append("y").toString()); // no leak
        Map<String, String> map = new HashMap<>();
        map.put("a", imei());
        map.put("a", "plain");
        Log.d("map", map.get("a")); // no leak
        map.put("b", imei());
        map.remove("b");
        Log.d("map", map.toString()); // no leak
        List<String> list = new ArrayList<>();
        list.add(imei());
        list.set(0, "plain");
        Log.d("list", list.get(0)); // no leak
        list.add(imei());
        list.clear();
        list.add("x");
        Log.d("list", list.toString()); // no leak
        Map<String, String> kept = new HashMap<>();
        kept.putIfAbsent("a", imei());
        kept.putIfAbsent("a", "plain");
        Log.d("kept", kept.get("a")); // leak
        Bundle extras = new Bundle();
        extras.putString("k", imei());
        extras.remove("k");
        Log.d("extras", extras.getString("k")); // no leak
        field = imei();
        helper(this);
        Log.d("field", field); // leak
    }

    private static void clear() {
        shared = null;
    }

    private static void helper(Overwritten it) {
        it = new Overwritten();
        it.field = "gone";
    }
}
