package com.tencent.bugly.crashreport;

import android.content.Context;
import android.os.Build;
import android.util.Log;

/** Not the vendor's code: a dummy of our own under its package name. The policy does list this one. */
public final class CrashReport implements Thread.UncaughtExceptionHandler {
    private final Thread.UncaughtExceptionHandler next = Thread.getDefaultUncaughtExceptionHandler();

    private CrashReport() {}

    public static void initCrashReport(Context context) {
        Thread.setDefaultUncaughtExceptionHandler(new CrashReport());
    }

    @Override
    public void uncaughtException(Thread thread, Throwable why) {
        Log.w("Crash", Build.MODEL + " " + Build.VERSION.RELEASE, why);
        next.uncaughtException(thread, why);
    }
}
