package app.example.helper;

import android.app.Activity;
import android.os.Bundle;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        PrivacyHelper.check(this, new PrivacyHelper.OnResult() {
            @Override
            public void onAgreed() {
                Sdk.init(MainActivity.this);
            }

            @Override
            public void onDenied() {
                Sdk.register(MainActivity.this);
            }
        });
    }
}
