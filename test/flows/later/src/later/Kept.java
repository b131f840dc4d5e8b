package later;

import android.app.*;
import android.content.*;
import android.content.pm.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.net.*;
import java.security.*;
import java.util.*;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** What a shared cipher, a stream and a path keep of what went through them. */
public class Kept extends Activity {
    static class Vault {
        static final Vault ONE = new Vault();
        private Cipher cipher;
        private final MessageDigest digest;

        Vault() {
            MessageDigest made = null;
            try {
                cipher = Cipher.getInstance("AES");
                cipher.init(1, new SecretKeySpec(new byte[16], "AES"));
                made = MessageDigest.getInstance("MD5");
            } catch (GeneralSecurityException e) {
                Log.i("a", "none"); // no leak
            }
            digest = made;
        }

        byte[] closed(String text) throws Exception {
            return cipher.doFinal(text.getBytes());
        }
    }

    protected void onCreate(Bundle s) {
        super.onCreate(s);
        String id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        try {
            Log.i("a", new String(Vault.ONE.closed(id))); // leak
            Log.i("a", new String(Vault.ONE.closed("plain"))); // no leak
            Vault.ONE.cipher.update(id.getBytes());
            Log.i("a", new String(Vault.ONE.cipher.doFinal())); // leak
            byte[] sum = Vault.ONE.digest.digest(id.getBytes());
            Log.i("a", Arrays.toString(sum)); // leak
            MessageDigest own = MessageDigest.getInstance("SHA-1");
            own.update((byte) 1);
            own.update("salt".getBytes(), 0, 4);
            Log.i("a", Arrays.toString(own.digest())); // no leak
            byte[] out = new byte[64];
            Cipher other = Cipher.getInstance("DES");
            other.doFinal(id.getBytes(), 0, 8, out, 0);
            Log.i("a", new String(out)); // leak
            DataOutputStream to = new DataOutputStream(new FileOutputStream("/data/data/later/x"));
            to.writeUTF(id);
            Log.i("a", to.toString()); // no leak
            Writer in = new StringWriter();
            in.write(id);
            Log.i("a", in.toString()); // leak
            OutputStream bytes = new ByteArrayOutputStream();
            bytes.write(id.getBytes());
            Log.i("a", bytes.toString()); // leak
            BufferedReader under = new BufferedReader(new FileReader(getFilesDir() + "/" + id));
            Log.i("a", under.readLine()); // no leak
            PackageInfo me = getPackageManager().getInstalledPackages(0).get(0);
            Log.i("a", "v" + me.versionCode); // no leak
            Log.i("a", me.packageName); // leak
        } catch (Exception e) {
            Log.i("a", "failed"); // no leak
        }
        startActivityForResult(new Intent(this, Inner.class), 1);
    }

    protected void onActivityResult(int n, int m, Intent back) {
        Log.i("a", back.getStringExtra("id")); // leak
        Log.i("a", back.getStringExtra("name")); // no leak
    }

    /** Nobody but the app can ask it. */
    public static class Inner extends Activity {
        protected void onResume() {
            super.onResume();
            Intent back = new Intent();
            back.putExtra("id", ((TelephonyManager) getSystemService("phone")).getDeviceId());
            back.putExtra("name", "n");
            setResult(RESULT_OK, back); // no leak
            finish();
        }
    }

    /** Others can ask this one. */
    public static class Outer extends Activity {
        protected void onResume() {
            super.onResume();
            Intent back = new Intent();
            back.putExtra("id", ((TelephonyManager) getSystemService("phone")).getDeviceId());
            setResult(RESULT_OK, back); // leak
            finish();
        }
    }
}
