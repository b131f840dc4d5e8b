//> Intents.run -> Intents$Page.onCreate
//> Intents.run -> Intents$Helper.onStartCommand
//> Intents.run -> Intents$Named.onCreate
package app.example.graph;

import android.app.Activity;
import android.app.Service;
import android.content.Intent;
import android.os.Bundle;
import android.os.IBinder;

/** Components that an Intent names, by class and by text. */
class Intents {
    public static final class Page extends Activity {
        @Override
        protected void onCreate(Bundle state) {}
    }

    public static final class Named extends Activity {
        @Override
        protected void onCreate(Bundle state) {}
    }

    public static final class Helper extends Service {
        @Override
        public int onStartCommand(Intent intent, int flags, int id) {
            return 0;
        }

        @Override
        public IBinder onBind(Intent intent) {
            return null;
        }
    }

    void run(Activity activity) {
        activity.startActivity(new Intent(activity, Page.class));
        activity.startService(new Intent(activity, Helper.class));
        activity.startActivity(new Intent().setClassName("app.example.graph", "app.example.graph.Intents$Named"));
    }
}
