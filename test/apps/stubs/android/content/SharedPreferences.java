package android.content;

public interface SharedPreferences {
    Editor edit();
    boolean getBoolean(String key, boolean otherwise);
    String getString(String key, String otherwise);
    interface Editor {
        Editor putBoolean(String key, boolean value);
        Editor putString(String key, String value);
        void apply();
    }
}
