package app.example.propertydelegate;

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
        if (new Settings(this).getAgreed()) {
            Sdk.init(this);
        }
    }
}
