package app.example.reflection;

import android.app.Application;
import android.content.Context;
import com.acme.sdk.Sdk;
import java.lang.reflect.Method;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        try {
            Class<?> type = Class.forName("com.acme." + "sdk.Sdk");
            Method method = type.getMethod("init", Context.class);
            method.invoke(null, this);
        } catch (Exception error) {
            throw new IllegalStateException(error);
        }
    }
}
