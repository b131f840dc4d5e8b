package android.content;
public class ContextWrapper extends Context {
    public ContextWrapper(Context base) {}
    public Context getApplicationContext() { throw new RuntimeException(); }
    public ContentResolver getContentResolver() { throw new RuntimeException(); }
    public java.io.File getFilesDir() { throw new RuntimeException(); }
    public java.io.File getCacheDir() { throw new RuntimeException(); }
    public String getPackageName() { throw new RuntimeException(); }
    public SharedPreferences getSharedPreferences(String name, int mode) { throw new RuntimeException(); }
    public Object getSystemService(String name) { throw new RuntimeException(); }
    public void startActivity(Intent intent) { throw new RuntimeException(); }
    public void sendBroadcast(Intent intent) { throw new RuntimeException(); }
    public ComponentName startService(Intent intent) { throw new RuntimeException(); }
    public Intent registerReceiver(BroadcastReceiver receiver, IntentFilter filter) { throw new RuntimeException(); }
    public java.io.FileOutputStream openFileOutput(String name, int mode) throws java.io.FileNotFoundException { throw new RuntimeException(); }
    public java.io.FileInputStream openFileInput(String name) throws java.io.FileNotFoundException { throw new RuntimeException(); }
    public android.database.sqlite.SQLiteDatabase openOrCreateDatabase(String name, int mode, Object factory) { throw new RuntimeException(); }
}
