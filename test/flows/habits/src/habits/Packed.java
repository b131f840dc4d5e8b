package habits;

import android.app.Activity;
import android.content.Context;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import java.io.DataOutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.zip.GZIPOutputStream;

/** Streams on streams. */
public class Packed extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(Context.WIFI_SERVICE);
        try {
            HttpURLConnection first = (HttpURLConnection) new URL("https://z.example.org/1").openConnection();
            DataOutputStream one = new DataOutputStream(new GZIPOutputStream(first.getOutputStream()));
            one.writeUTF(wifi.getConnectionInfo().getBSSID()); // leak
            one.close();
            HttpURLConnection second = (HttpURLConnection) new URL("https://z.example.org/2").openConnection();
            DataOutputStream two = new DataOutputStream(new GZIPOutputStream(second.getOutputStream()));
            two.writeUTF("nothing"); // no leak
            two.close();
        } catch (Exception ignored) {
        }
    }
}
