package android.content;

public class ContextWrapper extends Context {
    public ContextWrapper(Context base) {}
    protected void attachBaseContext(Context base) { throw new RuntimeException(); }
    public android.content.res.AssetManager getAssets() { throw new RuntimeException(); }
    public Context getApplicationContext() { throw new RuntimeException(); }
    public ContentResolver getContentResolver() { throw new RuntimeException(); }
    public ClassLoader getClassLoader() { throw new RuntimeException(); }
    public java.io.File getCacheDir() { throw new RuntimeException(); }
    public java.io.File getCodeCacheDir() { throw new RuntimeException(); }
    public java.io.File getFilesDir() { throw new RuntimeException(); }
    public String getPackageName() { throw new RuntimeException(); }
    public SharedPreferences getSharedPreferences(String name, int mode) { throw new RuntimeException(); }
    public Object getSystemService(String name) { throw new RuntimeException(); }
    public int checkSelfPermission(String permission) { throw new RuntimeException(); }
    public void startActivity(Intent intent) { throw new RuntimeException(); }
    public void sendBroadcast(Intent intent) { throw new RuntimeException(); }
    public android.content.ComponentName startService(Intent intent) { throw new RuntimeException(); }
}
