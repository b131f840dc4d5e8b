//> MainActivity.onCreate -> Annotated.run
//> Annotated.run -> Annotated$Observer.started
//> Annotated.run -> Annotated$Subscriber.told
//> Annotated.run -> Annotated$Bridge.send
package app.example.graph;

import android.webkit.JavascriptInterface;
import androidx.lifecycle.LifecycleObserver;
import androidx.lifecycle.OnLifecycleEvent;
import org.greenrobot.eventbus.EventBus;
import org.greenrobot.eventbus.Subscribe;

/** Methods that libraries find by their annotations. */
class Annotated {
    static final class Observer implements LifecycleObserver {
        @OnLifecycleEvent("ON_START")
        public void started() {}

        public void neverAnnotated() {}
    }

    static final class Subscriber {
        @Subscribe
        public void told(String event) {}
    }

    static final class Bridge {
        @JavascriptInterface
        public void send(String text) {}
    }

    void run(android.webkit.WebView web) {
        EventBus.getDefault().register(new Subscriber());
        EventBus.getDefault().register(new Observer());
        web.addJavascriptInterface(new Bridge(), "app");
    }
}
