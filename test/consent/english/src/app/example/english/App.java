package app.example.english;

import android.app.Application;
import com.acme.sdk.Sdk;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (Consent.accepted(this)) {
            Sdk.init(this);
        }
    }
}
