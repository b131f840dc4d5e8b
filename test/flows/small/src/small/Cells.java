package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** Arrays, their copies and their cells. */
public class Cells extends Activity {
    protected void onCreate(Bundle s) {
        super.onCreate(s);
        String id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        String[] a = new String[4];
        a[0] = "x";
        a[1] = id;
        a[2] = "y";
        String[] b = new String[4];
        System.arraycopy(a, 0, b, 0, 4);
        Log.i("a", b[1]); // leak
        String[] c = a.clone();
        Log.i("a", c[1]); // leak
        Log.i("a", c[0]); // no leak
        String[] d = Arrays.copyOfRange(a, 1, 3);
        Log.i("a", d[0]); // leak
        char[] k = id.toCharArray();
        char[] l = new char[k.length];
        for (int i = 0; i < k.length; i++) l[k.length - 1 - i] = k[i];
        Log.i("a", new String(l)); // leak
        Log.i("a", "len " + k.length); // no leak
        int[][] m = new int[2][3];
        m[1][2] = id.charAt(3);
        m[0][0] = 7;
        Log.i("a", "" + m[1][2]); // leak
        Log.i("a", "" + m[0][0]); // no leak
        Object[] o = {id, 3, "z"};
        Object e = o[0];
        String f = (String) e;
        Log.i("a", f); // leak
        Log.i("a", (String) o[2]); // no leak
        byte[] raw = id.getBytes();
        byte sum = 0;
        for (byte v : raw) sum ^= v;
        Log.i("a", Integer.toString(sum)); // leak
        a[1] = "gone";
        Log.i("a", a[1]); // no leak
        StringBuilder sb = new StringBuilder();
        for (char ch : k) {
            switch (ch) {
                case '0':
                    sb.append('a');
                    break;
                default:
                    sb.append((char) (ch + 17));
            }
        }
        Log.i("a", sb.toString()); // leak
    }
}
