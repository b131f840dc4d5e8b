package app.example.twocallbacks;

import android.app.Activity;
import android.os.Bundle;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        PrivacyDialog dialog = new PrivacyDialog(this, new Runnable() {
            @Override
            public void run() {
                Sdk.init(MainActivity.this);
            }
        }, new Runnable() {
            @Override
            public void run() {
                Sdk.register(MainActivity.this);
            }
        });
        dialog.setCancelable(false);
        dialog.show();
    }
}
