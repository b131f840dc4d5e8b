package app.example.fileflag;

import android.app.Application;
import com.acme.sdk.Sdk;
import java.io.File;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (new File(getFilesDir(), "agreed").exists()) {
            Sdk.init(this);
        }
    }
}
