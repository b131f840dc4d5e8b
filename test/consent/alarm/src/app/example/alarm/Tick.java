package app.example.alarm;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import com.acme.sdk.Sdk;

public class Tick extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Sdk.init(context);
    }
}
