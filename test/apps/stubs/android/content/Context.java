package android.content;

public abstract class Context {
    public static final String CAMERA_SERVICE = "camera";
    public static final String CLIPBOARD_SERVICE = "clipboard";
    public static final String LOCATION_SERVICE = "location";
    public static final String TELEPHONY_SERVICE = "phone";
    public static final int MODE_PRIVATE = 0;
    public abstract android.content.res.AssetManager getAssets();
    public abstract Context getApplicationContext();
    public abstract ContentResolver getContentResolver();
    public abstract ClassLoader getClassLoader();
    public abstract java.io.File getCacheDir();
    public abstract java.io.File getCodeCacheDir();
    public abstract java.io.File getFilesDir();
    public abstract String getPackageName();
    public abstract SharedPreferences getSharedPreferences(String name, int mode);
    public abstract Object getSystemService(String name);
    public abstract int checkSelfPermission(String permission);
    public abstract void startActivity(Intent intent);
    public abstract void sendBroadcast(Intent intent);
    public abstract android.content.ComponentName startService(Intent intent);
    public final String getString(int id) { throw new RuntimeException(); }
}
