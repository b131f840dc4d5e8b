package com.acme.kit;
import android.content.*; import com.acme.sdk.Sdk;
public class Kit { private static volatile boolean agree; private static boolean inited; private static Context ctx;
 public static void setAgreePrivacy(Context c, boolean a) { ctx = c.getApplicationContext(); agree = a; if (inited && agree) start(); }
 public static void init(Context c) { ctx = c; inited = true; if (!agree) return; start(); }
 private static void start() { Sdk.init(ctx); } }
