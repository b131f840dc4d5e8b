package app.example.english;

import android.app.Activity;
import android.app.Service;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        text.setText("By tapping Accept you agree to our Privacy Policy and Terms of Service.");
        Button accept = new Button(this);
        accept.setText("Accept");
        accept.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                getSharedPreferences("app", MODE_PRIVATE).edit().putString("consent", "yes").apply();
                Sdk.register(MainActivity.this);
            }
        });
        LinearLayout page = new LinearLayout(this);
        page.addView(text);
        page.addView(accept);
        setContentView(page);
    }
}
