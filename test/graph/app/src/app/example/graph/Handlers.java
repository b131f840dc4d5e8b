//> Handlers.run -> Handlers$Later.run
//> Handlers.run -> Handlers$Mail.handleMessage
package app.example.graph;

import android.os.Handler;
import android.os.Message;

/** Posted work and messages. */
class Handlers {
    static final class Later implements Runnable {
        @Override
        public void run() {}
    }

    static final class Mail extends Handler {
        @Override
        public void handleMessage(Message message) {}
    }

    void run(Object context) {
        new Handler().postDelayed(new Later(), 10L);
        new Mail().sendEmptyMessage(1);
    }
}
