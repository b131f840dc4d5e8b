package ways;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import android.telephony.TelephonyManager;
import android.util.Log;

/** A function that waits twice, as Kotlin's compiler writes it: it goes on in itself with what it waited for. */
public class Suspended extends Activity {
    static final Object WAITS = new Object();

    abstract static class Continuation {
        abstract Object invokeSuspend(Object result);

        void resumeWith(Object result) {
            invokeSuspend(result);
        }
    }

    static final class Send extends Continuation {
        final Suspended screen;
        int label;
        Object kept;

        Send(Suspended screen) {
            this.screen = screen;
        }

        @Override
        Object invokeSuspend(Object result) {
            switch (label) {
                case 0:
                    kept = "start";
                    label = 1;
                    if (screen.pause(this) == WAITS) return WAITS;
                case 1:
                    Log.i("first", (String) kept); // no leak
                    label = 2;
                    result = screen.fetch(this);
                    if (result == WAITS) return WAITS;
                case 2:
                    Log.i("second", (String) result); // leak
                    Log.i("second", (String) kept); // no leak
            }
            return null;
        }
    }

    Object pause(Continuation next) {
        new Handler().postDelayed(() -> next.resumeWith(null), 10);
        return WAITS;
    }

    Object fetch(Continuation next) {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        new Thread(() -> next.resumeWith(phone.getSubscriberId())).start();
        return WAITS;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Send(this).resumeWith(null);
    }
}
