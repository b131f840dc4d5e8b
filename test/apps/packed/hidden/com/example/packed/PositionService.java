package com.example.packed;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;

public class PositionService extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        new Thread(new Upload(getApplicationContext())).start();
        return 2;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
