package app.example.resultcodes;

import android.app.*;
import android.content.*;
import android.os.*;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        startActivityForResult(new Intent(this, GateActivity.class), 1);
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        switch (request) {
            case 1:
                if (result == -1) {
                    Sdk.init(this);
                    startActivityForResult(new Intent("android.intent.action.GET_CONTENT"), 2);
                } else {
                    startActivityForResult(new Intent(this, GateActivity.class), 1);
                }
                break;
            case 2:
                System.out.println(data);
                break;
        }
    }
}
