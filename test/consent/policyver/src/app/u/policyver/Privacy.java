package app.u.policyver;
import android.content.*;
public class Privacy { static final int POLICY_VERSION = 3; static boolean accepted(Context c) { return c.getSharedPreferences("privacy", 0).getInt("policy_version", 0) >= POLICY_VERSION; } static void accept(Context c) { c.getSharedPreferences("privacy", 0).edit().putInt("policy_version", POLICY_VERSION).apply(); } }
