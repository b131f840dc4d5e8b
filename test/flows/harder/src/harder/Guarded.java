package harder;

import android.os.Bundle;
import android.util.Log;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between: checks, maskings, labelled loops, assertions, synchronised parts. */
public class Guarded extends Base {
    private final Object lock = new Object();
    private String shared = "";

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = imei();
        if (id == null) {
            Log.d("null", "" + id); // no leak
            return;
        }
        outer:
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                if (j == 2) {
                    continue outer;
                }
                if (i == 2) {
                    Log.d("found", id); // leak
                    break outer;
                }
            }
        }
        synchronized (lock) {
            shared = id;
        }
        Log.d("shared", shared); // leak
        synchronized (lock) {
            shared = "";
        }
        Log.d("shared", shared); // no leak
        String result;
        do {
            result = id.substring(1);
            id = "plain";
        } while (result.length() > 20);
        Log.d("id", id); // no leak
        Log.d("result", result); // leak
        String picked = state == null ? (result.isEmpty() ? "empty" : "full") : "state";
        Log.d("picked", picked); // no leak
        Matcher match = Pattern.compile("(\\d{4})(\\d+)").matcher(imei());
        if (match.matches()) {
            Log.d("group", match.group(1)); // leak
            Log.d("count", "" + match.groupCount()); // no leak
            Log.d("cut", match.replaceFirst("$1")); // leak
        }
        String secret = imei();
        String told = secret;
        secret = null;
        Log.d("told", told); // leak
        Log.d("secret", "" + secret); // no leak
        int tries = 0;
        String last = null;
        while (tries++ < 3 && last == null) {
            last = tries > 1 ? serial() : null;
        }
        Log.d("last", last); // leak
        try (Closing closing = new Closing(imei())) {
            Log.d("open", "open"); // no leak
        }
        final String copy = new String(imei());
        switch (copy.length()) {
            case 15:
                Log.d("fifteen", copy); // leak
            case 14:
                Log.d("fourteen", "x"); // no leak
                break;
            default:
                throw new IllegalArgumentException("length");
        }
    }

    static class Closing implements AutoCloseable {
        private final String text;

        Closing(String text) {
            this.text = text;
        }

        @Override
        public void close() {
            Log.d("close", text); // leak
        }
    }
}
