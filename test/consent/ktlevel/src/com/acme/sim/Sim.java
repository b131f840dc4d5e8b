package com.acme.sim;
import android.content.Context; import android.telephony.TelephonyManager; import android.util.Log;
public final class Sim { private Sim() {}
  public static void read(Context c) { Log.i("sim", ((TelephonyManager) c.getSystemService(Context.TELEPHONY_SERVICE)).getSubscriberId()); } }
