//> MainActivity.onCreate -> HandedNames.run
//> MainActivity.onCreate -> Overridden.run
//> MainActivity.onCreate -> Hierarchy.run
//> MainActivity.onCreate -> Listeners.run
//> MainActivity.onCreate -> Threads.run
//> MainActivity.onCreate -> Handlers.run
//> MainActivity.onCreate -> Jobs.run
//> MainActivity.onCreate -> Receivers.run
//> MainActivity.onCreate -> Reflection.run
//> MainActivity.onCreate -> Intents.run
//> MainActivity.onCreate -> Statics.run
//> MainActivity.onCreate -> Rx.run
//> MainActivity.onCreate -> Lifecycle.run
//> MainActivity.onCreate -> Bound.run
//> MainActivity.onCreate -> Lambdas.run
//> MainActivity.onCreate -> Coroutines.run
package app.example.graph;

import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Hierarchy().run(this);
        new Listeners().run(this);
        new Threads().run(this);
        new Handlers().run(this);
        new Jobs().run(this);
        new Receivers().run(this);
        new Reflection().run(this);
        new HandedNames().run();
        new Overridden().run();
        try {
            new FromClass().run();
        } catch (Exception error) {
            throw new IllegalStateException(error);
        }
        new Intents().run(this);
        new Statics().run(this);
        new Rx().run(this);
        new Lifecycle().run(this);
        new Annotated().run(null);
        new Services().run();
        new Injected().run();
        new Joined().run("");
        new Bound().run(this);
        Lambdas.run();
        Coroutines.run();
        Handles.run();
        new Sorting().run(this);
        new Delays().run(this);
        new Connections().run(this);
    }
}
