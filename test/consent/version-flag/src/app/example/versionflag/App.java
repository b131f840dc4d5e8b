package app.example.versionflag;

import android.app.Application;
import com.acme.sdk.Sdk;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (getSharedPreferences("app", MODE_PRIVATE).getInt("policy_version", 0) >= 3) {
            Sdk.init(this);
        }
    }
}
