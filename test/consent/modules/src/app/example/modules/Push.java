package app.example.modules;

import android.content.Context;
import com.acme.sdk.Sdk;

final class Push implements Module {
    @Override
    public void start(Context context) {
        Sdk.register(context);
    }
}
