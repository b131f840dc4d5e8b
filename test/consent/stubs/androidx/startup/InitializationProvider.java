package androidx.startup;

public class InitializationProvider extends android.content.ContentProvider {
    public boolean onCreate() { throw new RuntimeException(); }
    public android.database.Cursor query(android.net.Uri uri, String[] projection, String selection, String[] args, String order) { throw new RuntimeException(); }
    public String getType(android.net.Uri uri) { throw new RuntimeException(); }
    public android.net.Uri insert(android.net.Uri uri, android.content.ContentValues values) { throw new RuntimeException(); }
    public int delete(android.net.Uri uri, String selection, String[] args) { throw new RuntimeException(); }
    public int update(android.net.Uri uri, android.content.ContentValues values, String selection, String[] args) { throw new RuntimeException(); }
}
