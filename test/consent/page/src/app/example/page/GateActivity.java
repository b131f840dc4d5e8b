package app.example.page;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;

public class GateActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.consent);
    }

    public void onAgree(View view) {
        getSharedPreferences("app", MODE_PRIVATE).edit().putBoolean("ok", true).apply();
        startActivity(new Intent(this, MainActivity.class));
        finish();
    }

    public void onRefuse(View view) {
        finish();
    }
}
