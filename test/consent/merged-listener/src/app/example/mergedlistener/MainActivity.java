package app.example.mergedlistener;

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
        new AlertDialog.Builder(this)
            .setMessage("请阅读并同意《隐私政策》")
            .setPositiveButton("同意", new Click(0, this))
            .setNegativeButton("不同意", new Click(1, this))
            .show();
    }

}
