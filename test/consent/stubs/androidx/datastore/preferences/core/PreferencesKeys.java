package androidx.datastore.preferences.core;

public final class PreferencesKeys {
    public static Preferences.Key<Boolean> booleanKey(String name) { throw new RuntimeException(); }
}
