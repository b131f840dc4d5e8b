//> Statics.run -> Statics$Config.<clinit>
//> Statics$Config.<clinit> -> Statics$Config.load
package app.example.graph;

/** A static initialiser runs when its class is first used. */
class Statics {
    static final class Config {
        static final Object VALUE = load();

        private static Object load() {
            return "";
        }
    }

    void run(Object context) {
        Object value = Config.VALUE;
        value.hashCode();
    }
}
