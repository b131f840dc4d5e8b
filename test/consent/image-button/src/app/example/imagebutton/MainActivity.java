package app.example.imagebutton;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.consent);
        findViewById(R.id.iv_agree).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                Sdk.init(MainActivity.this);
            }
        });
        findViewById(R.id.iv_disagree).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                finish();
            }
        });
    }
}
