package app.example.english;

import android.content.Context;

final class Consent {
    private Consent() {}

    static boolean accepted(Context context) {
        return "yes".equals(context.getSharedPreferences("app", Context.MODE_PRIVATE).getString("consent", null));
    }
}
