package app.example.datastoreflag;

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
        Boolean agreed = (Boolean) Stored.now(this).get(Stored.KEY);
        if (agreed != null && agreed.booleanValue()) {
            Sdk.init(this);
        }
    }
}
