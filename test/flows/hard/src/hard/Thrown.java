package hard;

import android.os.Bundle;
import android.util.Log;

/** By exceptions, and what finally does. */
public class Thrown extends Base {
    static class Told extends Exception {
        final String what;

        Told(String what, String message) {
            super(message);
            this.what = what;
        }
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        try {
            fail(imei());
        } catch (Told e) {
            Log.d("what", e.what); // leak
            Log.d("message", e.getMessage()); // no leak
        }
        try {
            throw new IllegalStateException(imei());
        } catch (RuntimeException e) {
            Log.d("m", e.getMessage()); // leak
            Log.d("c", e.getClass().getName()); // no leak
        }
        String value = imei();
        try {
            Integer.parseInt("x");
            value = "plain";
        } catch (NumberFormatException e) {
            Log.d("value", value); // leak
        } finally {
            value = "done";
        }
        Log.d("value", value); // no leak
        Log.d("finally", last()); // no leak
        Log.d("first", first()); // leak
        try {
            try {
                throw new Told(imei(), "inner");
            } finally {
                Log.d("f", "f"); // no leak
            }
        } catch (Told e) {
            RuntimeException outer = new RuntimeException("outer", new Exception(e.what));
            Log.d("cause", outer.getCause().getMessage()); // leak
            Log.d("outer", outer.getMessage()); // no leak
        }
        try {
            Log.d("ok", "ok"); // no leak
        } catch (RuntimeException never) {
            Log.d("never", "n"); // no leak
        }
    }

    private static void fail(String text) throws Told {
        throw new Told(text, "failed");
    }

    @SuppressWarnings("finally")
    private String last() {
        try {
            return imei();
        } finally {
            return "plain";
        }
    }

    private String first() {
        String kept = imei();
        try {
            return kept;
        } finally {
            kept = "plain";
        }
    }
}
