package olden;

import android.app.*;
import android.os.*;
import android.provider.Settings;
import android.telephony.*;

import java.io.*;
import java.net.*;
import java.util.*;

/** One task hands its result to the next. */
public class Chained extends Activity {
    class Gather extends AsyncTask<String, Integer, HashMap<String, String>> {
        protected HashMap<String, String> doInBackground(String... k) {
            HashMap<String, String> m = new HashMap<String, String>();
            for (String s : k) {
                if (s.equals("id"))
                    m.put(s, Settings.Secure.getString(getContentResolver(), "android_id"));
                else m.put(s, Build.MODEL);
                publishProgress(m.size());
            }
            return m;
        }

        protected void onPostExecute(HashMap<String, String> m) {
            new Send().execute(m.get("id"), m.get("model"));
        }
    }

    class Send extends AsyncTask<String, Void, Boolean> {
        protected Boolean doInBackground(String... p) {
            try {
                HttpURLConnection c =
                        (HttpURLConnection) new URL("https://t.example.org").openConnection();
                c.setDoOutput(true);
                PrintWriter w = new PrintWriter(c.getOutputStream());
                w.write(p[0]); // leak
                w.write(p[1]); // no leak
                w.close();
                return Boolean.TRUE;
            } catch (IOException e) {
                return false;
            }
        }
    }

    protected void onResume() {
        super.onResume();
        new Gather().execute("id", "model");
    }
}
