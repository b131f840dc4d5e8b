package app.example.message;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Starter(this).sendEmptyMessageDelayed(7, 500);
    }
}
