package app.example.result;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        startActivityForResult(new Intent(this, GateActivity.class), 1);
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        if (result == -1) {
            Sdk.init(this);
        }
    }
}
