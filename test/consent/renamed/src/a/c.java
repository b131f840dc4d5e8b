package a;

import android.app.Activity;
import android.content.DialogInterface;
import com.acme.sdk.Sdk;

final class c implements DialogInterface.OnClickListener {
    final int a;
    final Activity b;

    c(int a, Activity b) {
        this.a = a;
        this.b = b;
    }

    public void onClick(DialogInterface d, int e) {
        if (a == 0) {
            Sdk.register(b);
        } else {
            b.finish();
        }
    }
}
