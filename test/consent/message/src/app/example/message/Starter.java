package app.example.message;

import android.content.Context;
import android.os.Handler;
import android.os.Looper;
import android.os.Message;
import com.acme.sdk.Sdk;

final class Starter extends Handler {
    private final Context context;

    Starter(Context context) {
        super(Looper.getMainLooper());
        this.context = context;
    }

    @Override
    public void handleMessage(Message message) {
        if (message.what == 7) {
            Sdk.init(context);
        }
    }
}
