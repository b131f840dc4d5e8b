package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;
import android.view.*;
import android.widget.*;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** Listeners and keys. */
public class Clicks extends Activity implements View.OnClickListener, View.OnLongClickListener {
    String id;
    Button b;
    EditText e;

    protected void onCreate(Bundle s) {
        super.onCreate(s);
        LinearLayout l = new LinearLayout(this);
        b = new Button(this);
        e = new EditText(this);
        l.addView(b);
        setContentView(l);
        b.setOnClickListener(this);
        b.setOnLongClickListener(this);
        e.setOnFocusChangeListener(
                new View.OnFocusChangeListener() {
                    public void onFocusChange(View v, boolean f) {
                        id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
                    }
                });
        Button never = new Button(this);
        View.OnClickListener lost =
                new View.OnClickListener() {
                    public void onClick(View v) {
                        Log.i("a", id); // no leak
                    }
                };
        b.setTag("t");
    }

    public void onClick(View v) {
        Log.i("a", "c " + id); // leak
        Log.i("a", "c " + v.getTag()); // no leak
        b.setTag(e.getText().toString());
    }

    public boolean onLongClick(View v) {
        id = null;
        return true;
    }

    public boolean onKeyDown(int k, KeyEvent ev) {
        Log.i("a", "k " + b.getTag()); // leak
        return super.onKeyDown(k, ev);
    }

    public void onLowMemory() {
        super.onLowMemory();
        Log.i("a", "low"); // no leak
    }

    public boolean onCreateOptionsMenu(Menu m) {
        m.add("x")
                .setOnMenuItemClickListener(
                        new MenuItem.OnMenuItemClickListener() {
                            public boolean onMenuItemClick(MenuItem i) {
                                Log.i("a", "m " + id); // leak
                                return true;
                            }
                        });
        return true;
    }
}
