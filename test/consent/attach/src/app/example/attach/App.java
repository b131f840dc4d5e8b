package app.example.attach;

import android.app.Application;
import android.content.Context;
import com.acme.sdk.Sdk;

public class App extends Application {
    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        Sdk.init(base);
    }
}
