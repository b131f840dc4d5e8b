package com.blankj.utilcode.util;
import android.content.*; import java.util.*;
public final class SPUtils { public static Context app; private static final Map<String, SPUtils> SP_UTILS_MAP = new HashMap<>(); private SharedPreferences sp; private SPUtils(final String n, final int mode) { sp = app.getSharedPreferences(n, mode); }
  public static SPUtils getInstance(final String n) { return getInstance(n, Context.MODE_PRIVATE); }
  public static SPUtils getInstance(String n, final int mode) { if (n == null || n.trim().length() == 0) n = "spUtils"; SPUtils u = SP_UTILS_MAP.get(n); if (u == null) { synchronized (SPUtils.class) { u = SP_UTILS_MAP.get(n); if (u == null) { u = new SPUtils(n, mode); SP_UTILS_MAP.put(n, u); } } } return u; }
  public boolean getBoolean(String k) { return getBoolean(k, false); } public boolean getBoolean(String k, boolean d) { return sp.getBoolean(k, d); }
  public void put(String k, boolean v) { put(k, v, false); } public void put(String k, boolean v, boolean commit) { if (commit) sp.edit().putBoolean(k, v).commit(); else sp.edit().putBoolean(k, v).apply(); } }
