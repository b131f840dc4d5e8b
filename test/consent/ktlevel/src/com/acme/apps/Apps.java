package com.acme.apps;
import android.content.Context; import android.util.Log;
public final class Apps { private Apps() {}
  public static void list(Context c) { Log.i("apps", "" + c.getPackageManager().getInstalledPackages(0)); } }
