package app.example.modules;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Modules().start(this);
    }
}
