package habits;

import android.content.Context;
import android.content.SharedPreferences;

/** The one place where settings are kept. */
final class PrefStore {
    private static PrefStore only;
    private final SharedPreferences settings;

    private PrefStore(Context context) {
        settings = context.getSharedPreferences("store", Context.MODE_PRIVATE);
    }

    static PrefStore of(Context context) {
        if (only == null) only = new PrefStore(context.getApplicationContext());
        return only;
    }

    void put(String key, String value) {
        settings.edit().putString(key, value).apply();
    }

    String get(String key, String otherwise) {
        return settings.getString(key, otherwise);
    }
}
