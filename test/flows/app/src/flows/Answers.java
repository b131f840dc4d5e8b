package flows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;

/** What a server answers is not what it was sent. */
public class Answers extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        String id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        try {
            URL url = new URL("https://example.com/?id=" + id);
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            Log.i("t", new BufferedReader(new InputStreamReader(connection.getInputStream())).readLine()); // no leak
            Log.i("t", connection.getHeaderField("x")); // no leak
            Log.i("t", url.toString()); // leak
        } catch (java.io.IOException e) {
            return;
        }
    }
}
