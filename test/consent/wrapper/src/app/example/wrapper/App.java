package app.example.wrapper;

import android.app.Application;
import android.content.Context;
import com.acme.sdk.Sdk;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Prefs.put(this, "started", true);
        if (Consent.isGiven(this)) {
            start(this);
        }
    }

    static void start(Context context) {
        Sdk.init(context);
        Sdk.register(context);
    }
}
