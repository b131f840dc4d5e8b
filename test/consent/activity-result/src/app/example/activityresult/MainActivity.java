package app.example.activityresult;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

public class MainActivity extends androidx.activity.ComponentActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        registerForActivityResult(new androidx.activity.result.contract.ActivityResultContracts.StartActivityForResult(), new androidx.activity.result.ActivityResultCallback<androidx.activity.result.ActivityResult>() {
            @Override
            public void onActivityResult(androidx.activity.result.ActivityResult result) {
                if (result.getResultCode() == -1) {
                    Sdk.init(MainActivity.this);
                }
            }
        }).launch(new Intent(this, GateActivity.class));
    }

}
