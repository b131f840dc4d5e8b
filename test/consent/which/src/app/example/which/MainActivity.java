package app.example.which;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        DialogInterface.OnClickListener listener = new DialogInterface.OnClickListener() {
            @Override
            public void onClick(DialogInterface dialog, int which) {
                if (which == DialogInterface.BUTTON_POSITIVE) {
                    Sdk.init(MainActivity.this);
                } else {
                    finish();
                }
            }
        };
        new AlertDialog.Builder(this)
            .setMessage(R.string.policy)
            .setPositiveButton(R.string.agree, listener)
            .setNegativeButton(R.string.refuse, listener)
            .show();
    }
}
