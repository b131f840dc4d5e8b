package app.example.reflection;

import android.app.Activity;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;

/** Methods of Android that are called by their names, and texts that are put together on the way. */
public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Object telephony = getSystemService("phone");
        try {
            telephony.getClass().getMethod("getImei").invoke(telephony);
            Calls.call(telephony, "getSubscriberId");
            Calls.callOf("android.net.wifi.WifiInfo", "getMacAddress", telephony);
        } catch (Exception error) {
            throw new IllegalStateException(error);
        }
        Uri contacts = new Uri.Builder().scheme("content").authority("com.android.contacts").build();
        getContentResolver().query(contacts, null, null, null, null);
        Settings.Secure.getString(getContentResolver(), String.format("%s_%s", "android", "id"));
    }
}
