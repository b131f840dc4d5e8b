package org.other;

import android.content.Context;

public class Start {
    public static void now(Context context) {
        com.acme.sdk.Sdk.init(context);
    }
}
