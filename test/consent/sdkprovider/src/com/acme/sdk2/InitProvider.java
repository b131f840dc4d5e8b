package com.acme.sdk2;
import android.content.*; import android.database.Cursor; import android.net.Uri; import com.acme.sdk.Sdk;
public class InitProvider extends ContentProvider { public boolean onCreate() { Context c = getContext(); if (c != null) boot(c.getApplicationContext()); return true; }
  private static void boot(final Context c) { java.util.concurrent.Executors.newSingleThreadExecutor().execute(() -> Sdk.register(c)); }
  public Cursor query(Uri u, String[] p, String s, String[] a, String o) { return null; } public String getType(Uri u) { return null; } public Uri insert(Uri u, ContentValues v) { return null; } public int delete(Uri u, String s, String[] a) { return 0; } public int update(Uri u, ContentValues v, String s, String[] a) { return 0; } }
