package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** A service that hands itself out. */
public class HereBinder extends Activity {
    Svc svc;

    protected void onStart() {
        super.onStart();
        bindService(
                new Intent(this, Svc.class),
                new ServiceConnection() {
                    public void onServiceConnected(ComponentName n, IBinder b) {
                        svc = ((Svc.Here) b).svc();
                        svc.put(((TelephonyManager) getSystemService("phone")).getDeviceId());
                        Log.i("a", svc.get()); // leak
                        Log.i("a", svc.name()); // no leak
                    }

                    public void onServiceDisconnected(ComponentName n) {
                        svc = null;
                    }
                },
                BIND_AUTO_CREATE);
    }

    public static class Svc extends Service {
        private String v;

        class Here extends Binder {
            Svc svc() {
                return Svc.this;
            }
        }

        public IBinder onBind(Intent i) {
            return new Here();
        }

        void put(String s) {
            v = s;
        }

        String get() {
            return v;
        }

        String name() {
            return "svc";
        }

        public void onDestroy() {
            super.onDestroy();
            Log.i("a", "end " + v); // leak
        }
    }
}
