package com.ads.pangle;
import android.content.*; import com.acme.sdk.Sdk;
public class AdSdk { static AdConfig config; static Context app; public static boolean init(Context c, AdConfig k) { app = c; config = k; new Thread(AdSdk::collect).start(); return true; } static void collect() { Controller c = config.c; if (c.isCanUseAndroidId()) Sdk.init(app); if (c.isCanUsePhoneState()) Sdk.register(app); } public static void load() { collect(); } }
