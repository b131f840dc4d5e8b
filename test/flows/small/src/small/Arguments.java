package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** Arguments of a fragment. */
public class Arguments extends Activity {
    public static class F extends Fragment {
        public static F of(String v, String w) {
            F f = new F();
            Bundle a = new Bundle();
            a.putString("v", v);
            a.putString("w", w);
            f.setArguments(a);
            return f;
        }

        public void onActivityCreated(Bundle s) {
            super.onActivityCreated(s);
            Log.i("a", getArguments().getString("v")); // leak
            Log.i("a", getArguments().getString("w")); // no leak
            ((Arguments) getActivity()).back("from fragment");
        }
    }

    interface Cb {
        void back(String s);
    }

    public void back(String s) {
        Log.i("a", s); // no leak
    }

    protected void onCreate(Bundle b) {
        super.onCreate(b);
        getFragmentManager()
                .beginTransaction()
                .add(1, F.of(((TelephonyManager) getSystemService("phone")).getDeviceId(), "w"))
                .commit();
    }
}
