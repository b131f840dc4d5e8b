package com.bar.ads;
import android.content.*;
public class Bar { static Context app; static boolean ready; public static void setContext(Context c) { app = c; } public static void start() { if (app == null || ready) return; ready = true; com.acme.sdk.Sdk.init(app); } }
