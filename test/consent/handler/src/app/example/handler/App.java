package app.example.handler;

import android.app.Application;
import android.os.Handler;
import android.os.Looper;
import com.acme.sdk.Sdk;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Handler(Looper.getMainLooper()).postDelayed(new Runnable() {
            @Override
            public void run() {
                Sdk.init(App.this);
            }
        }, 3000);
    }
}
