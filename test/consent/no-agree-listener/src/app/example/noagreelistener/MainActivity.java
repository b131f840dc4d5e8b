package app.example.noagreelistener;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setMessage("隐私政策").setPositiveButton("同意", null).show();
        Sdk.register(this);
    }
}
