package app.example.resultcode;

import android.app.*;
import android.content.*;
import android.os.*;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    private static final int ASK = 100;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (getSharedPreferences("app", 0).getBoolean("agreed", false)) {
            start();
        } else {
            startActivityForResult(new Intent(this, GateActivity.class), ASK);
        }
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        super.onActivityResult(request, result, data);
        if (request != ASK) return;
        if (result == -1) {
            getSharedPreferences("app", 0).edit().putBoolean("agreed", true).apply();
            start();
        } else {
            finish();
        }
    }

    private void start() {
        Sdk.init(this);
    }
}
