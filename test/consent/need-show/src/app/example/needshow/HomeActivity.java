package app.example.needshow;

import android.app.Activity;
import com.acme.sdk.Sdk;

public class HomeActivity extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        Sdk.init(this);
    }
}
