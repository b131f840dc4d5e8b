package app.example.settingspage;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        Sdk.init(this);
        startActivity(new Intent(this, AboutActivity.class));
    }
}
