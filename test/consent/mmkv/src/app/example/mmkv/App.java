package app.example.mmkv;

import android.app.Application;
import com.acme.sdk.Sdk;
import com.tencent.mmkv.MMKV;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (MMKV.defaultMMKV().decodeBool("privacy_ok", false)) {
            Sdk.init(this);
        }
    }
}
