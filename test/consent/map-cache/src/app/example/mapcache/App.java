package app.example.mapcache;

import android.app.Application;
import com.acme.sdk.Sdk;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (Flags.agreed(this)) {
            Sdk.init(this);
        }
    }
}
