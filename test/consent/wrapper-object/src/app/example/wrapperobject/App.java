package app.example.wrapperobject;

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
        if (store.Hawk.get("agreed", Boolean.FALSE).booleanValue()) {
            Sdk.init(this);
        }
    }
}
