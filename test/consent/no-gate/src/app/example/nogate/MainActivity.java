package app.example.nogate;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        Sdk.init(this);
        findViewById(R.id.locate).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                Sdk.register(MainActivity.this);
            }
        });
    }
}
