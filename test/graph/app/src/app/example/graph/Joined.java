//> MainActivity.onCreate -> Joined.run
//> Joined.run -> Joined$Part.<init>
//> Joined.run -> Joined$Built.<init>
package app.example.graph;

/** Classes whose names are put together. */
class Joined {
    public static final class Part {
        public Part() {}
    }

    public static final class Built {
        public Built() {}
    }

    private static final String HERE = "app.example.graph.";

    void run(String prefix) {
        try {
            String at = prefix.isEmpty() ? "" : prefix;
            Class.forName(at.concat("app.example.").concat("graph.Joined$Part")).newInstance();
            Class.forName(new StringBuilder("app.example.graph").append('.').append("Joined$Built").toString()).newInstance();
        } catch (ReflectiveOperationException error) {
            throw new IllegalStateException(error);
        }
    }
}
