package app.example.stringflag;

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
        if (!android.text.TextUtils.isEmpty(getSharedPreferences("app", MODE_PRIVATE).getString("agreed_at", ""))) {
            Sdk.init(this);
        }
    }
}
