package app.example.unlessagreed;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

public class LinkActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!getSharedPreferences("app", MODE_PRIVATE).getBoolean("agreed", false)) {
            finish();
            return;
        }
        Sdk.init(this);
    }

}
