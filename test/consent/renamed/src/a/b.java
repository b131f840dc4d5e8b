package a;

import android.app.Activity;
import android.app.AlertDialog;

public final class b {
    public static void a(Activity a) {
        new AlertDialog.Builder(a)
            .setMessage("请阅读并同意《隐私政策》")
            .setPositiveButton("同意", new c(0, a))
            .setNegativeButton("不同意", new c(1, a))
            .show();
    }
}
