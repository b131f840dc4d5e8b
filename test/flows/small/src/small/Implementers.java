package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** Two classes behind one interface; what inner classes capture. */
public class Implementers extends Activity {
    interface Src {
        String get();
    }

    interface Dst {
        void put(String s);
    }

    class Real implements Src {
        public String get() {
            return ((TelephonyManager) getSystemService("phone")).getDeviceId();
        }
    }

    class Fake implements Src {
        public String get() {
            return "fake";
        }
    }

    abstract static class Base {
        abstract String make(Src s);

        String twice(Src s) {
            return make(s) + make(s);
        }
    }

    static class Id extends Base {
        String make(Src s) {
            return s.get();
        }
    }

    static class Const extends Base {
        String make(Src s) {
            s.get();
            return "const";
        }
    }

    protected void onResume() {
        super.onResume();
        Src r = new Real(), f = new Fake();
        Base i = new Id(), c = new Const();
        Log.i("a", i.twice(r)); // leak
        Log.i("a", i.twice(f)); // no leak
        Log.i("a", c.twice(r)); // no leak
        final String got = r.get();
        final int n = 3;
        Dst d =
                new Dst() {
                    public void put(String s) {
                        Log.i("a", s + got); // leak
                    }
                };
        d.put("x");
        Dst e =
                new Dst() {
                    public void put(String s) {
                        Log.i("a", s + n); // no leak
                    }
                };
        e.put("x");
        Dst g =
                new Dst() {
                    String kept;

                    public void put(String s) {
                        if (kept != null) Log.i("a", kept); // leak
                        kept = s;
                    }
                };
        g.put(got);
        g.put("y");
        class Local {
            String w;

            Local(String w) {
                this.w = w;
            }

            void show() {
                Log.i("a", w); // leak
            }
        }
        new Local(got).show();
    }
}
