package app.u.visitor;
import android.content.*;
public class Mode { static final int NONE = 0, VISITOR = 1, FULL = 2; static int get(Context c) { return c.getSharedPreferences("m", 0).getInt("mode", NONE); } static void set(Context c, int m) { c.getSharedPreferences("m", 0).edit().putInt("mode", m).apply(); } }
