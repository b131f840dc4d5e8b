package androidx.datastore.preferences.core;

public abstract class Preferences {
    public abstract <T> T get(Key<T> key);
    public static final class Key<T> {}
}
