package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** The answer of an activity. */
public class Asked extends Activity {
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        startActivityForResult(new Intent("small.ASK"), 7);
        startActivityForResult(new Intent().setClassName(this, "small.Asked$Plain"), 8);
    }

    protected void onActivityResult(int rq, int rs, Intent d) {
        super.onActivityResult(rq, rs, d);
        if (rs != RESULT_OK) return;
        if (rq == 7) Log.i("a", d.getStringExtra("v")); // leak
        else if (rq == 8) Log.i("a", d.getStringExtra("w")); // no leak
    }

    public static class Ask extends Activity {
        protected void onCreate(Bundle b) {
            super.onCreate(b);
            Intent r = new Intent();
            Bundle x = new Bundle();
            x.putString("v", ((TelephonyManager) getSystemService("phone")).getDeviceId());
            r.putExtras(x);
            setResult(RESULT_OK, r); // leak
            finish();
        }
    }

    public static class Plain extends Activity {
        protected void onCreate(Bundle b) {
            super.onCreate(b);
            setResult(RESULT_OK, new Intent().putExtra("w", "w"));
            finish();
        }
    }
}
