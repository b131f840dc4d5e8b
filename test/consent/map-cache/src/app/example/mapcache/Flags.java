package app.example.mapcache;

import android.content.Context;
import java.util.HashMap;
import java.util.Map;

final class Flags {
    private static final Map<String, Boolean> CACHE = new HashMap<String, Boolean>();

    private Flags() {}

    static boolean agreed(Context context) {
        Boolean known = CACHE.get("agreed");
        if (known == null) {
            known = context.getSharedPreferences("f", Context.MODE_PRIVATE).getBoolean("agreed", false);
            CACHE.put("agreed", known);
        }
        return known;
    }

    static void agree(Context context) {
        CACHE.put("agreed", true);
        context.getSharedPreferences("f", Context.MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
    }
}
