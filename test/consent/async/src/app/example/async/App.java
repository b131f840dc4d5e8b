package app.example.async;

import android.app.Application;
import android.os.AsyncTask;
import com.acme.sdk.Sdk;
import java.util.Timer;
import java.util.TimerTask;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new AsyncTask<Void, Void, String>() {
            @Override
            protected String doInBackground(Void... args) {
                Sdk.init(App.this);
                return "";
            }
        }.execute();
        new Timer().schedule(new TimerTask() {
            @Override
            public void run() {
                Sdk.register(App.this);
            }
        }, 1000);
    }
}
