package app.example.debugswitch;

import android.app.Application;
import com.acme.sdk.Sdk;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (Config.ENABLED && !Config.delayed) {
            Sdk.init(this);
        }
    }
}
