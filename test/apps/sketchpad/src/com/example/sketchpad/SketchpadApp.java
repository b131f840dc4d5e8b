package com.example.sketchpad;

import android.app.Application;

public class SketchpadApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Thread.setDefaultUncaughtExceptionHandler(new CrashReport(Thread.getDefaultUncaughtExceptionHandler()));
    }
}
