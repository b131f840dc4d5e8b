//> FromClass.run -> FromClass$Registered.go
//> FromClass.run -> FromClass$Parsed.<init>
//> FromClass.run -> FromClass$Registered.<init>
//> FromClass.run -> FromClass.register
//> FromClass$Registered.go -> FromClass.hit
//> MainActivity.onCreate -> FromClass.run
package app.example.graph;

import java.util.ArrayList;
import java.util.List;

/** Classes that are handed on for somebody to make objects of them. */
class FromClass {
    interface Plugin {
        void go();
    }

    public static class Registered implements Plugin {
        @Override
        public void go() {
            hit();
        }
    }

    public static class Parsed {}

    private final List<Class<? extends Plugin>> registry = new ArrayList<Class<? extends Plugin>>();

    void run() throws Exception {
        Parsed.class.newInstance();
        register(Registered.class);
        registry.get(0).newInstance().go();
    }

    private void register(Class<? extends Plugin> type) {
        registry.add(type);
    }

    static void hit() {}
}
