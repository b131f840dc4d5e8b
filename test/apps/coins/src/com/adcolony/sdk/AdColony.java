package com.adcolony.sdk;

import android.content.Context;
import android.util.Log;

/** Not the vendor's code: a dummy of our own that has its package name and its class name. */
public final class AdColony {
    private AdColony() {}

    public static void configure(Context context) {
        Log.d("ads", context.getPackageName());
    }
}
