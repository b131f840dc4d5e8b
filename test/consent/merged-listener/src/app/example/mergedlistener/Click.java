package app.example.mergedlistener;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

final class Click implements DialogInterface.OnClickListener {
    private final int number;
    private final Object caught;

    Click(int number, Object caught) {
        this.number = number;
        this.caught = caught;
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        switch (number) {
            case 0:
                Sdk.init((Context) caught);
                return;
            default:
                ((Activity) caught).finish();
        }
    }
}
