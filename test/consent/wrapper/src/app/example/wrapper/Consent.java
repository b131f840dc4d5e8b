package app.example.wrapper;

import android.content.Context;

final class Consent {
    private Consent() {}

    static boolean isGiven(Context context) {
        return Prefs.get(context, "privacy", false);
    }

    static void give(Context context) {
        Prefs.put(context, "privacy", true);
    }
}
