//> Lifecycle.run -> Lifecycle$1.onStart
//> Lifecycle.run -> Lifecycle$2.onActivityResumed
package app.example.graph;

import android.app.Activity;
import android.app.Application;
import android.os.Bundle;
import androidx.lifecycle.DefaultLifecycleObserver;
import androidx.lifecycle.LifecycleOwner;

/** Observers of a lifecycle. */
class Lifecycle {
    void run(Activity activity) {
        ((LifecycleOwner) activity).getLifecycle().addObserver(new DefaultLifecycleObserver() {
            @Override
            public void onStart(LifecycleOwner owner) {}
        });
        activity.getApplication().registerActivityLifecycleCallbacks(new Application.ActivityLifecycleCallbacks() {
            @Override
            public void onActivityCreated(Activity page, Bundle state) {}

            @Override
            public void onActivityResumed(Activity page) {}
        });
    }
}
