package com.umeng.analytics;

import android.content.Context;
import android.provider.Settings;

/** Not the vendor's code: a dummy of our own that has its package name, its class name and one of its habits. */
public final class MobclickAgent {
    private MobclickAgent() {}

    public static void onEvent(Context context, String event) {
        String id = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
        new Thread(new Sender(event + "\t" + id)).start();
    }
}
