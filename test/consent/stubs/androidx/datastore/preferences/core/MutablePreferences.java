package androidx.datastore.preferences.core;

public abstract class MutablePreferences extends Preferences {
    public abstract <T> void set(Key<T> key, T value);
}
