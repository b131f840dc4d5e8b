package app.example.serviceatstart;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

public class PushService extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        Sdk.init(this);
        return 1;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
