package app.example.needshow;

import android.content.Context;
import android.content.SharedPreferences;

final class Guide {
    private static final String KEY = "need_show_privacy";
    private final SharedPreferences preferences;

    Guide(Context context) {
        preferences = context.getSharedPreferences("guide", Context.MODE_PRIVATE);
    }

    boolean needsToAsk() {
        return preferences.getBoolean(KEY, true);
    }

    void done() {
        preferences.edit().putBoolean(KEY, false).commit();
    }
}
