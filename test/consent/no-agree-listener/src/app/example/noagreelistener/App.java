package app.example.noagreelistener;

import android.app.Application;
import com.acme.sdk.Sdk;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Sdk.init(this);
    }
}
