package store;

/** Keeps objects by name, as libraries of this kind do. */
public final class Hawk {
    private static final java.util.HashMap<String, Object> KEPT = new java.util.HashMap<String, Object>();

    private Hawk() {}

    public static <T> T get(String key, T otherwise) {
        Object kept = KEPT.get(key);
        return kept == null ? otherwise : (T) kept;
    }

    public static void put(String key, Object value) {
        KEPT.put(key, value);
    }
}
