package app.example.kotlinfunction;

import android.app.Activity;
import android.os.Bundle;
import com.acme.sdk.Sdk;
import kotlin.Unit;
import kotlin.jvm.functions.Function1;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new PrivacyDialog(this, new Function1<Boolean, Unit>() {
            @Override
            public Unit invoke(Boolean agreed) {
                if (agreed) {
                    Sdk.init(MainActivity.this);
                } else {
                    finish();
                }
                return null;
            }
        }).show();
    }
}
