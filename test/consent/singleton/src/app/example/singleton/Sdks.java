package app.example.singleton;

import android.content.Context;
import com.acme.sdk.Sdk;

final class Sdks {
    private static Sdks instance;
    private final Context context;

    private Sdks(Context context) {
        this.context = context;
    }

    static synchronized Sdks get(Context context) {
        if (instance == null) {
            instance = new Sdks(context);
        }
        return instance;
    }

    void startAll() {
        Sdk.init(context);
    }

    void startRest() {
        Sdk.register(context);
    }
}
