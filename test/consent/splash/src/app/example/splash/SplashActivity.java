package app.example.splash;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import com.acme.sdk.Sdk;

public class SplashActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Sdk.init(getApplicationContext());
        startActivity(new Intent(this, MainActivity.class));
        finish();
    }
}
