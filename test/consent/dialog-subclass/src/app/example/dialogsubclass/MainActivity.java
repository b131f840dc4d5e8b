package app.example.dialogsubclass;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        PrivacyDialog dialog = new PrivacyDialog(this);
        dialog.answer = new PrivacyDialog.Answer() {
            @Override
            public void onAnswer(boolean agreed) {
                if (agreed) {
                    Sdk.init(MainActivity.this);
                } else {
                    finish();
                }
            }
        };
        dialog.show();
    }

}
