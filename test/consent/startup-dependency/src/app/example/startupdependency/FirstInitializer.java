package app.example.startupdependency;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

public class FirstInitializer implements androidx.startup.Initializer<Object> {
    @Override
    public Object create(Context context) {
        
        return this;
    }

    @Override
    public java.util.List<Class<? extends androidx.startup.Initializer<?>>> dependencies() {
        java.util.List<Class<? extends androidx.startup.Initializer<?>>> all = new java.util.ArrayList<Class<? extends androidx.startup.Initializer<?>>>();
        all.add(SdkInitializer.class);
        return all;
    }
}
