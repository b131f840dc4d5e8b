package app.example.sameanswer;

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
        DialogInterface.OnClickListener any = new DialogInterface.OnClickListener() {
            @Override
            public void onClick(DialogInterface dialog, int which) {
                Sdk.init(MainActivity.this);
            }
        };
        new AlertDialog.Builder(this)
            .setMessage("请阅读并同意《隐私政策》")
            .setPositiveButton("同意", any)
            .setNegativeButton("不同意", any)
            .show();
    }

}
