package app.example.resultextra;

import android.app.*;
import android.content.*;
import android.os.*;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        startActivityForResult(new Intent(this, GateActivity.class), 7);
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        if (request == 7 && data != null && data.getBooleanExtra("agreed", false)) Sdk.init(this);
    }
}
