package app.example.thread;

import android.app.Application;
import com.acme.sdk.Sdk;
import java.util.concurrent.Executors;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Thread(new Runnable() {
            @Override
            public void run() {
                Sdk.init(App.this);
            }
        }).start();
        Executors.newSingleThreadExecutor().execute(new Work(this));
    }
}
