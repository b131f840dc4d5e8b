package app.example.initialiser;

import android.app.Application;
import android.text.TextUtils;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        instance = this;
        String name = Config.NAME;
        TextUtils.isEmpty(name);
    }

    static App instance;
}
