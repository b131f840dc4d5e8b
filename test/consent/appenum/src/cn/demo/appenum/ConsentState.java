package cn.demo.appenum;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

public enum ConsentState { UNASKED, ACCEPTED, REFUSED;
  static ConsentState load(Context c) { String n = c.getSharedPreferences("consent", 0).getString("state", UNASKED.name()); try { return valueOf(n); } catch (IllegalArgumentException e) { return UNASKED; } }
  void save(Context c) { c.getSharedPreferences("consent", 0).edit().putString("state", name()).apply(); if (this == ACCEPTED) Starters.INSTANCE.runLate(c); } }
