package hard;

import android.os.Bundle;
import android.util.Log;

/** Branches that cannot be taken, and loops that end otherwise. */
public class Unreached extends Base {
    private static final boolean DEBUG = false;
    private static int level = 3;
    private final int version = 2;

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (DEBUG) {
            Log.d("debug", imei()); // no leak
        }
        int n = 7;
        if (n * 2 > 20) {
            Log.d("n", imei()); // no leak
        }
        if (level == 4) {
            Log.d("level", imei()); // no leak
        }
        if (version == 2) {
            Log.d("version", imei()); // leak
        }
        String kind = "release";
        if (kind.equals("debug")) {
            Log.d("kind", imei()); // no leak
        }
        String id = imei();
        for (int i = 0; i < 3; i++) {
            if (i == 2) {
                Log.d("two", id); // leak
            }
            if (i == 5) {
                Log.d("five", id); // leak, as it seems: how often a loop runs is not counted
            }
        }
        int at = 0;
        while (true) {
            if (++at > 3) {
                break;
            }
            id = "plain";
        }
        Log.d("after", id); // leak, as it seems: the loop does not end in its first round
        Object thing = "text";
        if (thing instanceof Integer) {
            Log.d("integer", imei()); // no leak
        }
        if (thing instanceof CharSequence) {
            Log.d("text", imei()); // leak
        }
        switch (n & 3) {
            case 3:
                Log.d("three", imei()); // leak
                break;
            case 2:
                Log.d("two", imei()); // no leak
                break;
            default:
                Log.d("other", imei()); // no leak
        }
        stop(n);
        Log.d("stopped", imei()); // no leak
    }

    private static void stop(int n) {
        if (n == 7) {
            throw new IllegalStateException("stop");
        }
    }
}
