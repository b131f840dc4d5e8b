package app.example.permissioncheck;

import android.app.Application;
import com.acme.sdk.Sdk;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (checkSelfPermission("android.permission.READ_PHONE_STATE") == 0) {
            Sdk.register(this);
        }
    }
}
