package android.content;
public abstract class Context {
    public abstract Context getApplicationContext();
    public abstract ContentResolver getContentResolver();
    public abstract java.io.File getFilesDir();
    public abstract java.io.File getCacheDir();
    public abstract String getPackageName();
    public abstract SharedPreferences getSharedPreferences(String name, int mode);
    public abstract Object getSystemService(String name);
    public abstract void startActivity(Intent intent);
    public abstract void sendBroadcast(Intent intent);
    public abstract ComponentName startService(Intent intent);
    public abstract Intent registerReceiver(BroadcastReceiver receiver, IntentFilter filter);
    public abstract java.io.FileOutputStream openFileOutput(String name, int mode) throws java.io.FileNotFoundException;
    public abstract java.io.FileInputStream openFileInput(String name) throws java.io.FileNotFoundException;
    public abstract android.database.sqlite.SQLiteDatabase openOrCreateDatabase(String name, int mode, Object factory);
}
