package app.example.enumtasks;

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
        for (Task task : Task.values()) {
            task.start(this);
        }
    }
}
