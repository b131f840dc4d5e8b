package app.example.needshow;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.Intent;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        guide = new Guide(this);
        if (guide.needsToAsk()) {
            ask();
            return;
        }
        next();
    }

    private Guide guide;

    private void next() {
        startActivity(new Intent(this, HomeActivity.class));
        finish();
    }

    private void ask() {
        new AlertDialog.Builder(this)
            .setTitle("温馨提示")
            .setMessage("请阅读并同意《隐私政策》和《用户协议》")
            .setCancelable(false)
            .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    guide.done();
                    next();
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
