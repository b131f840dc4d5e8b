package app.example.callback;

import android.app.Activity;
import android.os.Bundle;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new PrivacyDialog(this, new PrivacyDialog.Answer() {
            @Override
            public void onAnswer(boolean agreed) {
                if (agreed) {
                    Sdk.init(MainActivity.this);
                } else {
                    finish();
                }
            }
        }).show();
    }
}
