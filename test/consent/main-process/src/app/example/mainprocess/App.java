package app.example.mainprocess;

import android.app.Application;
import com.acme.sdk.Sdk;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (getPackageName().equals(getProcessName())) {
            Sdk.init(this);
        }
    }
}
