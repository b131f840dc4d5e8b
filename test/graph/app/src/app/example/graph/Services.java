//> MainActivity.onCreate -> Services.run
//> Services.run -> Services$Plugin.start
package app.example.graph;

import java.util.ServiceLoader;

/** Found by META-INF/services. */
class Services {
    interface Task {
        void start();
    }

    public static final class Plugin implements Task {
        public Plugin() {}

        @Override
        public void start() {}
    }

    void run() {
        for (Task task : ServiceLoader.load(Task.class)) task.start();
    }
}
