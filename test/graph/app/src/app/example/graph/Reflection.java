//> Reflection.run -> Reflection$Hidden.<init>
//> Reflection.run -> Reflection$Hidden.secret
//> Reflection.run -> Reflection$Loaded.<init>
package app.example.graph;

/** Classes and methods named in texts. */
class Reflection {
    public static final class Hidden {
        public Hidden() {}

        public void secret() {}

        public void other() {}
    }

    public static final class Loaded {
        public Loaded() {}
    }

    void run(Object context) {
        try {
            Class<?> type = Class.forName("app.example.graph.Reflection$Hidden");
            type.getMethod("secret").invoke(type.newInstance());
            context.getClass().getClassLoader().loadClass("app.example.graph.Reflection$Loaded").newInstance();
        } catch (Exception error) {
            throw new IllegalStateException(error);
        }
    }
}
