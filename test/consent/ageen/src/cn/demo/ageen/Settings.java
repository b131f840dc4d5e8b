package cn.demo.ageen;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

class Settings { static boolean accepted(Context c) { return android.preference.PreferenceManager.getDefaultSharedPreferences(c).getLong("tos_accepted_at", 0L) != 0L; } static void accept(Context c) { android.preference.PreferenceManager.getDefaultSharedPreferences(c).edit().putLong("tos_accepted_at", System.currentTimeMillis()).apply(); } }
