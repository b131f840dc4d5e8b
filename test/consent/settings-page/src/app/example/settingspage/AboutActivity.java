package app.example.settingspage;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import com.acme.sdk.Sdk;

public class AboutActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView link = new TextView(this);
        link.setText("Privacy Policy");
        Button update = new Button(this);
        update.setText("Continue");
        update.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                Sdk.register(AboutActivity.this);
            }
        });
    }
}
