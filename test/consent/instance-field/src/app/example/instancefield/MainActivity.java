package app.example.instancefield;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    private boolean agreed;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        agreed = getSharedPreferences("app", MODE_PRIVATE).getBoolean("agreed", false);
        if (!agreed) {
            ask();
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (agreed) {
            Sdk.init(this);
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
            .setTitle("温馨提示")
            .setMessage("请阅读并同意《隐私政策》和《用户协议》")
            .setCancelable(false)
            .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    agreed = true;
                    getSharedPreferences("app", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                }
            })
            .setNegativeButton("不同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    finish();
                }
            })
            .show();
    }
}
