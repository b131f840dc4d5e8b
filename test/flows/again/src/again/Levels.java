package again;

import android.app.Activity;
import android.content.Context;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

/** A logger of its own with levels that are called often, and what other apps are asked. */
public class Levels extends Activity {
    static void write(int level, String tag, String text) {
        pass(level, tag, "[" + Thread.currentThread().getName() + "] " + text);
    }

    private static void pass(int level, String tag, String text) {
        switch (level) {
            case 1:
                Log.v(tag, text); // leak
                break;
            case 2:
                Log.d(tag, text); // no leak
                break;
            case 16:
                Log.w(tag, text); // no leak
                break;
            case 32:
                Log.e(tag, text); // leak
                break;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        write(2, "a", "start");
        write(2, "b", "made");
        write(16, "c", "slow");
        write(16, "d", "late");
        write(32, "e", "no net");
        write(2, "f", "more");
        write(2, "g", "and more");
        write(16, "h", "much more");
        write(32, "i", "nothing");
        write(2, "j", "end");
        write(1, "k", "device " + phone.getDeviceId());
        write(2, "l", "device seen");
        write(32, "m", "no such device: " + phone.getDeviceId());
        others();
    }

    private void others() {
        for (PackageInfo one : getPackageManager().getInstalledPackages(0)) {
            Log.i("levels", one.packageName); // leak
            Log.i("levels", one.versionName + " " + one.versionCode); // no leak
            try {
                Context other = createPackageContext(one.packageName, 0);
                Log.i("levels", other.getSharedPreferences("push", 0).getString("token", "")); // no leak
                Log.i("levels", other.getPackageName()); // leak
            } catch (PackageManager.NameNotFoundException ignored) {
            }
        }
    }
}
