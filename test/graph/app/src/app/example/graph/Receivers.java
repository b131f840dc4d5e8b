//> Receivers.run -> Receivers$1.onReceive
package app.example.graph;

import android.app.Activity;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;

/** A receiver that is registered in code. */
class Receivers {
    void run(Activity activity) {
        activity.registerReceiver(new BroadcastReceiver() {
            @Override
            public void onReceive(Context context, Intent intent) {}
        }, new IntentFilter("app.example.TICK"));
    }
}
