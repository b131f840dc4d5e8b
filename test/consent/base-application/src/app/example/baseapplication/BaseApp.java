package app.example.baseapplication;

import android.app.Application;

public class BaseApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        try {
            setUp();
        } catch (RuntimeException error) {
            throw error;
        }
    }

    protected void setUp() {}
}
