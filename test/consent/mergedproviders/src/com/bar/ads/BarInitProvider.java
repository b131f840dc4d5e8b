package com.bar.ads;
import android.content.*; import android.database.Cursor; import android.net.Uri;
public class BarInitProvider extends ContentProvider { public boolean onCreate() { Bar.setContext(getContext()); return true; } public Cursor query(Uri u, String[] p, String s, String[] a, String o) { return null; } public String getType(Uri u) { return null; } public Uri insert(Uri u, ContentValues v) { return null; } public int delete(Uri u, String s, String[] a) { return 0; } public int update(Uri u, ContentValues v, String s, String[] a) { return 0; } }
