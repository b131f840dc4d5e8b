package app.example.startupdependency;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

public class SdkInitializer implements androidx.startup.Initializer<Object> {
    @Override
    public Object create(Context context) {
        Sdk.init(context);
        return this;
    }

    @Override
    public java.util.List<Class<? extends androidx.startup.Initializer<?>>> dependencies() {
        return java.util.Collections.emptyList();
    }
}
