package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import com.android.volley.Request;
import com.android.volley.RequestQueue;
import com.android.volley.toolbox.JsonObjectRequest;
import com.android.volley.toolbox.Volley;
import org.json.JSONObject;

/** Volley with JSON. */
public class Volleys extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        RequestQueue queue = Volley.newRequestQueue(this);
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        try {
            JSONObject secret = new JSONObject();
            secret.put("device", new JSONObject().put("id", phone.getDeviceId()));
            queue.add(new JsonObjectRequest(Request.Method.POST, "https://v.example.org/1", secret, null, null)); // leak
            JSONObject plain = new JSONObject();
            plain.put("device", new JSONObject().put("id", "none"));
            queue.add(new JsonObjectRequest(Request.Method.POST, "https://v.example.org/2", plain, null, null)); // no leak
        } catch (Exception ignored) {
        }
    }
}
