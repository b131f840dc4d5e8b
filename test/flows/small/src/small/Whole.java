package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** The application object and preferences. */
public class Whole extends Activity {
    public static class App extends Application {
        private String id;
        String nick;
        static App me;

        public void onCreate() {
            super.onCreate();
            me = this;
            nick = "n";
        }

        String getId() {
            return id;
        }

        void setId(String s) {
            id = s;
        }
    }

    protected void onCreate(Bundle b) {
        super.onCreate(b);
        ((App) getApplication())
                .setId(((TelephonyManager) getSystemService("phone")).getDeviceId());
        SharedPreferences.Editor e = getSharedPreferences("cfg", 0).edit();
        e.putString("id", App.me.getId());
        e.putString("nick", "n");
        e.commit();
        startActivity(new Intent(this, Two.class));
    }

    public static class Two extends Activity {
        protected void onCreate(Bundle b) {
            super.onCreate(b);
            App a = (App) getApplicationContext();
            Log.i("a", a.getId()); // leak
            Log.i("a", a.nick); // no leak
            SharedPreferences p = getSharedPreferences("cfg", MODE_PRIVATE);
            Log.i("a", p.getString("id", "")); // leak
            Log.i("a", p.getString("nick", "")); // no leak
            for (Map.Entry<String, ?> x : p.getAll().entrySet())
                Log.i("a", x.getKey() + "=" + x.getValue()); // leak
            SharedPreferences q = getSharedPreferences("cfg2", MODE_PRIVATE);
            Log.i("a", q.getString("id", "")); // no leak
        }
    }
}
