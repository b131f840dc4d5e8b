package app.example.wrapper;

import android.content.Context;

final class Prefs {
    private static final String NAME = "settings";

    private Prefs() {}

    static boolean get(Context context, String key, boolean otherwise) {
        return context.getSharedPreferences(NAME, Context.MODE_PRIVATE).getBoolean(key, otherwise);
    }

    static void put(Context context, String key, boolean value) {
        context.getSharedPreferences(NAME, Context.MODE_PRIVATE).edit().putBoolean(key, value).apply();
    }
}
