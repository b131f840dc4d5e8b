package cn.demo.splashbase;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

class PreferenceManagerCompat { static SharedPreferences get(Context c) { return android.preference.PreferenceManager.getDefaultSharedPreferences(c); } }
