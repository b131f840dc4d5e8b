package app.example.alarm;

import android.app.AlarmManager;
import android.app.Application;
import android.app.PendingIntent;
import android.content.Intent;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        PendingIntent later = PendingIntent.getBroadcast(this, 0, new Intent(this, Tick.class), 0);
        ((AlarmManager) getSystemService("alarm")).set(0, 1000L, later);
    }
}
