package olden;

import android.content.*;
import android.location.*;
import android.util.*;

import org.xmlpull.v1.XmlSerializer;

import java.io.*;
import java.net.*;
import java.util.*;

/** An envelope written element by element. */
public class Envelope extends BroadcastReceiver {
    static class Soap {
        String method;
        Vector<Object[]> props = new Vector<Object[]>();

        Soap(String m) {
            method = m;
        }

        Soap add(String n, Object v) {
            props.addElement(new Object[] {n, v});
            return this;
        }

        String xml() throws IOException {
            StringWriter w = new StringWriter();
            XmlSerializer x = Xml.newSerializer();
            x.setOutput(w);
            x.startDocument("UTF-8", true);
            x.startTag("", "Body");
            x.startTag("", method);
            for (Enumeration<Object[]> e = props.elements(); e.hasMoreElements(); ) {
                Object[] p = e.nextElement();
                x.startTag("", (String) p[0]);
                x.text(String.valueOf(p[1]));
                x.endTag("", (String) p[0]);
            }
            x.endTag("", method);
            x.endTag("", "Body");
            x.endDocument();
            return w.toString();
        }
    }

    static void rpc(Soap s) throws IOException {
        HttpURLConnection c =
                (HttpURLConnection) new URL("http://w.example.org/ws").openConnection();
        c.setRequestProperty("SOAPAction", s.method);
        Writer w = new OutputStreamWriter(c.getOutputStream());
        w.write(s.xml()); // leak
        w.close();
    }

    static void rpc2(Soap s) throws IOException {
        HttpURLConnection c =
                (HttpURLConnection) new URL("http://w.example.org/ws").openConnection();
        Writer w = new OutputStreamWriter(c.getOutputStream());
        w.write(s.xml()); // no leak
        w.close();
    }

    public void onReceive(Context c, Intent i) {
        Location l = ((LocationManager) c.getSystemService("location")).getLastKnownLocation("gps");
        try {
            rpc(new Soap("Track").add("lat", l.getLatitude()).add("n", 1));
            rpc2(new Soap("Ping").add("n", 2));
        } catch (Exception e) {
            Log.e("soap", "failed");
        }
    }
}
