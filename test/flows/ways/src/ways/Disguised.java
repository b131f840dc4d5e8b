package ways;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.util.Base64;
import android.util.Log;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Names that are only made at run time, and handlers of everything. */
public class Disguised extends Activity {
    interface Teller {
        void tell(String what);

        void greet(String what);
    }

    static String shifted(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) out.append((char) (text.charAt(i) - 1));
        return out.toString();
    }

    static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        try {
            Object phone = getSystemService("pho".concat("ne"));
            Method first = phone.getClass().getMethod(reversed("dIeciveDteg"));
            Log.d("hidden", (String) first.invoke(phone)); // leak
            Class<?> type = Class.forName("android.telephony." + "Telephony" + "Manager");
            Method second = type.getDeclaredMethod(new String(Base64.decode("Z2V0TGluZTFOdW1iZXI=", 0)));
            Log.d("hidden", String.valueOf(second.invoke(phone))); // leak
            Method third = type.getMethod("getPhoneType".replace("X", ""));
            Log.d("hidden", String.valueOf(third.invoke(phone))); // no leak
            Method fourth = type.getMethod(shifted("hfuTvctdsjcfsJe"));
            Log.d("hidden", String.valueOf(fourth.invoke(phone))); // leak
            Teller teller = (Teller) Proxy.newProxyInstance(getClassLoader(), new Class<?>[] {Teller.class}, new InvocationHandler() {
                @Override
                public Object invoke(Object proxy, Method method, Object[] args) {
                    Log.d("hidden", "" + args[0]); // leak
                    Log.d("hidden", method.getName()); // no leak
                    return null;
                }
            });
            teller.tell((String) first.invoke(phone));
        } catch (Exception e) {
            finish();
        }
    }
}
