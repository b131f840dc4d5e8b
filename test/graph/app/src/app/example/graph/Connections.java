//> MainActivity.onCreate -> Connections.run
//> Connections.run -> Connections$Bound.onServiceConnected
//> Connections.run -> Connections$Watch.onChange
//> Connections.run -> Connections$Client.onPageFinished
//> Connections.run -> Connections$Typed.afterTextChanged
//> Connections.run -> Connections$Ticked.onCheckedChanged
//> Connections.run -> Connections$Alarm.onStartCommand
//> Connections.run -> Connections$Told.onReceive
package app.example.graph;

import android.app.Activity;
import android.app.AlarmManager;
import android.app.PendingIntent;
import android.app.Service;
import android.content.BroadcastReceiver;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.database.ContentObserver;
import android.os.Handler;
import android.os.IBinder;
import android.text.Editable;
import android.text.TextWatcher;
import android.webkit.WebView;
import android.webkit.WebViewClient;
import android.widget.CheckBox;
import android.widget.CompoundButton;
import android.widget.EditText;

/** Services that are bound, observers, pages, texts, boxes; alarms that start a service, broadcasts to a named class. */
class Connections {
    static final class Bound implements ServiceConnection {
        @Override
        public void onServiceConnected(ComponentName name, IBinder service) {}

        @Override
        public void onServiceDisconnected(ComponentName name) {}
    }

    static final class Watch extends ContentObserver {
        Watch() {
            super(new Handler());
        }

        @Override
        public void onChange(boolean self) {}
    }

    static final class Client extends WebViewClient {
        @Override
        public void onPageFinished(WebView view, String url) {}
    }

    static final class Typed implements TextWatcher {
        @Override
        public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

        @Override
        public void onTextChanged(CharSequence text, int start, int before, int count) {}

        @Override
        public void afterTextChanged(Editable text) {}
    }

    static final class Ticked implements CompoundButton.OnCheckedChangeListener {
        @Override
        public void onCheckedChanged(CompoundButton box, boolean checked) {}
    }

    public static final class Alarm extends Service {
        @Override
        public int onStartCommand(Intent intent, int flags, int id) {
            return 0;
        }

        @Override
        public IBinder onBind(Intent intent) {
            return null;
        }
    }

    public static final class Told extends BroadcastReceiver {
        @Override
        public void onReceive(Context context, Intent intent) {}
    }

    void run(Activity page) {
        page.bindService(new Intent("app.example.BIND"), new Bound(), 1);
        page.getContentResolver().registerContentObserver(null, true, new Watch());
        new WebView(page).setWebViewClient(new Client());
        new EditText(page).addTextChangedListener(new Typed());
        new CheckBox(page).setOnCheckedChangeListener(new Ticked());
        PendingIntent start = PendingIntent.getService(page, 0, new Intent(page, Alarm.class), 0);
        ((AlarmManager) page.getSystemService("alarm")).set(0, 1000L, start);
        Intent told = new Intent();
        told.setComponent(new ComponentName(page, "app.example.graph.Connections$Told"));
        page.sendBroadcast(told);
    }
}
