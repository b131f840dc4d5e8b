package hard;

import android.os.Bundle;
import android.util.Log;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.StringTokenizer;

/** Texts taken apart and put together. */
public class Texts extends Base {
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = imei();
        Log.d("cut", id.substring(0, 0)); // leak, as it seems: nothing is left of it
        Log.d("part", id.substring(3, 6)); // leak
        Log.d("split", (id + ":x").split(":")[0]); // leak
        Log.d("length", "" + id.length()); // no leak
        Log.d("empty", id.isEmpty() ? "e" : "f"); // no leak
        Log.d("starts", String.valueOf(id.startsWith("35"))); // no leak
        Log.d("concat", "x".concat(id)); // leak
        Log.d("replace", "abc".replace("b", id)); // leak
        Log.d("join", String.join(",", "a", id)); // leak
        Log.d("joiner", new StringJoiner("-").add("a").add(id).toString()); // leak
        StringTokenizer tokens = new StringTokenizer(id + " x");
        Log.d("token", tokens.nextToken()); // leak
        Log.d("chars", new String(id.toCharArray(), 0, 4)); // leak
        Log.d("format", MessageFormat.format("{0}", id)); // leak
        Log.d("number", Long.toHexString(Long.parseLong(id))); // leak
        Log.d("lower", id.toLowerCase(Locale.ROOT).intern()); // leak
        Log.d("copy", String.copyValueOf(id.toCharArray())); // leak
        StringBuffer turned = new StringBuffer();
        for (int i = id.length() - 1; i >= 0; i--) {
            turned.append(id.charAt(i));
        }
        Log.d("turned", turned.toString()); // leak
        StringBuilder in = new StringBuilder("ab").insert(1, id);
        Log.d("in", in.toString()); // leak
        in.setLength(1);
        Log.d("in", String.valueOf(in.length())); // no leak
        Log.d("codes", "" + id.codePointAt(2)); // leak
        int sum = 0;
        for (byte one : id.getBytes()) {
            sum = sum * 31 + one;
        }
        Log.d("sum", "" + sum); // leak
        Log.d("same", id.equals("0") ? "emulator" : "phone"); // no leak
        Log.d("masked", id.replaceAll(".", "*")); // leak, as it seems: every letter is replaced
        Log.d("in", String.valueOf(id.indexOf("1"))); // no leak
    }
}
