package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** The state that is saved and restored. */
public class SavedState extends Activity {
    String id, other;

    protected void onCreate(Bundle b) {
        super.onCreate(b);
        if (b != null) {
            Log.i("a", b.getString("id")); // leak
            Log.i("a", b.getString("o")); // no leak
        }
    }

    protected void onResume() {
        super.onResume();
        id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        other = "o";
    }

    protected void onSaveInstanceState(Bundle o) {
        super.onSaveInstanceState(o);
        o.putString("id", id);
        o.putString("o", other);
    }

    public Object onRetainNonConfigurationInstance() {
        return id;
    }

    protected void onRestoreInstanceState(Bundle b) {
        super.onRestoreInstanceState(b);
        Log.i("a", "r" + b.getString("id")); // leak
        Object k = getLastNonConfigurationInstance();
        Log.i("a", "k" + k); // leak
    }
}
