package hard;

import android.os.Bundle;
import android.util.Log;

/** Initialisers, constants, one instance for all. */
public class Statics extends Base {
    static String before = "x";
    static final StringBuilder LOG = new StringBuilder();
    static final Registry REGISTRY = new Registry();

    static class Registry {
        private final String[] slots = new String[4];

        static Registry shared() {
            return Lazy.ONE;
        }

        void put(int at, String text) {
            slots[at] = text;
        }

        String at(int at) {
            return slots[at];
        }
    }

    static class Lazy {
        static final Registry ONE = new Registry();
    }

    enum Mode {
        PLAIN {
            String of(String text) {
                return "plain";
            }
        },
        LOUD {
            String of(String text) {
                return text + "!";
            }
        };

        String last = "";

        abstract String of(String text);
    }

    static class Seen {
        static final String WHEN = before;
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        before = imei();
        Log.d("when", Seen.WHEN); // leak
        Registry.shared().put(1, imei());
        Log.d("one", Registry.shared().at(1)); // leak
        Log.d("one", Registry.shared().at(2)); // no leak
        Log.d("other", REGISTRY.at(1)); // no leak
        LOG.append("a").append(imei());
        told();
        Log.d("plain", Mode.PLAIN.of(imei())); // no leak
        Log.d("loud", Mode.LOUD.of(imei())); // leak
        Mode.LOUD.last = imei();
        Log.d("plain", Mode.valueOf("PLAIN").last); // no leak
        Log.d("loud", Mode.valueOf("LOUD").last); // leak
        for (Mode one : Mode.values()) {
            Log.d("any", one.last); // leak
        }
        switch (Mode.values()[0]) {
            case PLAIN:
                Log.d("mode", "plain"); // no leak
                break;
            default:
                Log.d("mode", "other"); // no leak
        }
    }

    static void told() {
        Log.d("log", LOG.toString()); // leak
        Log.d("log", "" + LOG.length()); // no leak
    }
}
