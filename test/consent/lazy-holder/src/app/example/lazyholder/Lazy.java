package app.example.lazyholder;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

final class Lazy {
    private Lazy() {
        Sdk.init(null);
    }

    static Lazy get() {
        return Holder.ONLY;
    }

    private static final class Holder {
        static final Lazy ONLY = new Lazy();
    }
}
