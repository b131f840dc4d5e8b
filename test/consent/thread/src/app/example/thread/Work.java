package app.example.thread;

import android.content.Context;
import com.acme.sdk.Sdk;

final class Work implements Runnable {
    private final Context context;

    Work(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Sdk.register(context);
    }
}
