//> HandedNames.run -> HandedNames$ByHelper.go
//> HandedNames.run -> HandedNames$ByField.go
//> HandedNames.run -> HandedNames$ByTable.go
//> HandedNames.run -> HandedNames$ByMap.go
//> HandedNames.run -> HandedNames$ByChoice.go
//> HandedNames.run -> HandedNames.choice
//> HandedNames.run -> HandedNames.make
//> HandedNames$ByHelper.go -> HandedNames.hit
//> HandedNames$ByField.go -> HandedNames.hit
//> HandedNames$ByTable.go -> HandedNames.hit
//> HandedNames$ByMap.go -> HandedNames.hit
//> HandedNames$ByChoice.go -> HandedNames.hit
package app.example.graph;

import java.util.HashMap;
import java.util.Map;

/** Classes whose names are handed on to whoever looks them up. */
class HandedNames {
    interface Plugin {
        void go();
    }

    public static class ByHelper implements Plugin {
        @Override
        public void go() {
            hit();
        }
    }

    public static class ByField implements Plugin {
        @Override
        public void go() {
            hit();
        }
    }

    public static class ByTable implements Plugin {
        @Override
        public void go() {
            hit();
        }
    }

    public static class ByMap implements Plugin {
        @Override
        public void go() {
            hit();
        }
    }

    public static class ByChoice implements Plugin {
        @Override
        public void go() {
            hit();
        }
    }

    public static class NeverMade implements Plugin {
        @Override
        public void go() {
            hit();
        }
    }

    static String field = "app.example.graph.HandedNames$ByField";
    private static final String[] TABLE = {"app.example.graph.HandedNames$ByTable"};
    private static final Map<String, String> MAP = new HashMap<String, String>();

    static {
        MAP.put("map", "app.example.graph.HandedNames$ByMap");
    }

    void run() {
        make("app.example.graph.HandedNames$ByHelper").go();
        make(field).go();
        make(TABLE[0]).go();
        make(MAP.get("map")).go();
        make(choice(3)).go();
    }

    private static String choice(int kind) {
        return kind == 3 ? "app.example.graph.HandedNames$ByChoice" : "app.example.graph.HandedNames.NeverMade";
    }

    private static Plugin make(String name) {
        try {
            return (Plugin) Class.forName(name).newInstance();
        } catch (Exception error) {
            return null;
        }
    }

    static void hit() {}
}
