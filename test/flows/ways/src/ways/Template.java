package ways;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

/** A base class that knows the order, strategies that know the rest. */
public class Template extends Activity {
    abstract static class Report {
        final void run(Context context) {
            String text = shape(gather(context));
            emit(text);
        }

        abstract String gather(Context context);

        String shape(String text) {
            return "[" + text + "]";
        }

        abstract void emit(String text);
    }

    static class Secret extends Report {
        @Override
        String gather(Context context) {
            return ((TelephonyManager) context.getSystemService("phone")).getDeviceId();
        }

        @Override
        void emit(String text) {
            Log.e("template", text); // leak
        }
    }

    static class Plain extends Report {
        @Override
        String gather(Context context) {
            return context.getPackageName();
        }

        @Override
        void emit(String text) {
            Log.e("template", text); // no leak
        }
    }

    enum Way {
        LOUD {
            @Override
            void go(Object... what) {
                Log.e("loud", String.format("%s %s", what)); // leak
            }
        },
        QUIET {
            @Override
            void go(Object... what) {
                Log.e("quiet", String.format("%s %s", what)); // no leak
            }
        };

        abstract void go(Object... what);
    }

    interface Source<T> {
        T get();
    }

    static <T> T pick(Source<? extends T> first, T other) {
        T got = first.get();
        return got == null ? other : got;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        final TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Report[] all = {new Secret(), new Plain()};
        for (Report one : all) one.run(this);
        Way.LOUD.go("id", phone.getSubscriberId());
        Way.QUIET.go("id", "none");
        Log.e("generic", pick(phone::getLine1Number, "none")); // leak
        Log.e("generic", pick(() -> "a", "none")); // no leak
    }
}
