package androidx.datastore.core;

/** Stands for what Kotlin's extension properties and suspending calls compile to. */
public final class DataStores {
    public static DataStores of(android.content.Context context) { throw new RuntimeException(); }
    public Object now() { throw new RuntimeException(); }
    public Object edit() { throw new RuntimeException(); }
}
