package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.lang.reflect.*;
import java.util.*;
import java.util.concurrent.*;

/** Reflection on its own classes. */
public class Mirrors extends Activity {
    public static class T {
        private String f = "init";
        public String g;

        public T() {}

        public T(String g) {
            this.g = g;
        }

        private String secret() {
            return f;
        }

        public static String stat(String s) {
            return s;
        }

        public void set(String s) {
            f = s;
        }
    }

    protected void onCreate(Bundle s) {
        super.onCreate(s);
        String id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        try {
            Class<?> c = Class.forName("small.Mirrors$T");
            Object o = c.newInstance();
            Method m = c.getMethod("set", String.class);
            m.invoke(o, id);
            Method g = c.getDeclaredMethod("secret");
            g.setAccessible(true);
            Log.i("a", (String) g.invoke(o)); // leak
            Constructor<?> k = c.getConstructor(String.class);
            T t = (T) k.newInstance(id);
            Log.i("a", t.g); // leak
            Log.i("a", (String) c.getMethod("stat", String.class).invoke(null, id)); // leak
            Log.i("a", (String) c.getMethod("stat", String.class).invoke(null, "x")); // no leak
            Field f = T.class.getDeclaredField("f");
            f.setAccessible(true);
            T u = new T();
            f.set(u, id);
            Log.i("a", u.secret()); // leak
            Log.i("a", (String) f.get(new T())); // no leak
            for (Method q : c.getDeclaredMethods())
                if (q.getName().equals("stat")) Log.i("a", (String) q.invoke(null, id)); // leak
            Object w = Array.newInstance(String.class, 2);
            Array.set(w, 0, id);
            Log.i("a", (String) Array.get(w, 0)); // leak
        } catch (Exception e) {
        }
    }
}
