package app.example.kotlinbuilder;

import android.app.Activity;
import android.os.Bundle;
import com.acme.sdk.Sdk;
import kotlin.Unit;
import kotlin.jvm.functions.Function0;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new PrivacyDialog(this).onAgree(new Function0<Unit>() {
            @Override
            public Unit invoke() {
                Sdk.init(MainActivity.this);
                return null;
            }
        }).onRefuse(new Function0<Unit>() {
            @Override
            public Unit invoke() {
                finish();
                return null;
            }
        }).show();
    }
}
