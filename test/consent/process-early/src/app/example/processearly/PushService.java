package app.example.processearly;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import com.acme.sdk.Sdk;

public class PushService extends Service {
    @Override
    public void onCreate() {
        super.onCreate();
        Sdk.init(this);
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
