package android.content;

public interface SharedPreferences {
    Editor edit();
    boolean getBoolean(String key, boolean otherwise);
    int getInt(String key, int otherwise);
    long getLong(String key, long otherwise);
    String getString(String key, String otherwise);
    boolean contains(String key);
    interface Editor {
        Editor putBoolean(String key, boolean value);
        Editor putInt(String key, int value);
        Editor putLong(String key, long value);
        Editor putString(String key, String value);
        void apply();
        boolean commit();
    }
}
