package app.example.baseactivity;

import android.app.Activity;
import android.os.Bundle;
import com.acme.sdk.Sdk;

public abstract class BaseActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Sdk.init(this);
        show();
    }

    protected abstract void show();
}
