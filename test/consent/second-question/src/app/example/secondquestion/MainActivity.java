package app.example.secondquestion;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ask();
    }

    private void ask() {
        new AlertDialog.Builder(this)
            .setTitle("温馨提示")
            .setMessage("请阅读并同意《隐私政策》和《用户协议》")
            .setCancelable(false)
            .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    go();
                }
            })
            .setNegativeButton("不同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    askAgain();
                }
            })
            .show();
    }

    private void askAgain() {
        new AlertDialog.Builder(this)
            .setTitle("温馨提示")
            .setMessage("您需要同意《隐私政策》才能使用本应用")
            .setCancelable(false)
            .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    go();
                }
            })
            .setNegativeButton("退出应用", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    finish();
                }
            })
            .show();
    }

    private void go() {
        Sdk.init(this);
    }
}
