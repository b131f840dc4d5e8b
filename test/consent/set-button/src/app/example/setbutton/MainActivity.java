package app.example.setbutton;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        AlertDialog dialog = new AlertDialog.Builder(this).create();
        dialog.setMessage("Please accept our Privacy Policy");
        dialog.setButton(DialogInterface.BUTTON_POSITIVE, "Accept", new DialogInterface.OnClickListener() {
            @Override
            public void onClick(DialogInterface self, int which) {
                Sdk.init(MainActivity.this);
            }
        });
        dialog.setButton(DialogInterface.BUTTON_NEGATIVE, "Decline", new DialogInterface.OnClickListener() {
            @Override
            public void onClick(DialogInterface self, int which) {
                finish();
            }
        });
        dialog.show();
    }
}
