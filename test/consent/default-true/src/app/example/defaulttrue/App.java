package app.example.defaulttrue;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (getSharedPreferences("app", MODE_PRIVATE).getBoolean("agreed", true)) {
            Sdk.init(this);
        }
    }
}
