package android.content;
public abstract class ContentProvider {
    public Context getContext() { throw new RuntimeException(); }
    public abstract boolean onCreate();
    public abstract android.database.Cursor query(android.net.Uri uri, String[] projection, String selection, String[] args, String order);
    public abstract android.net.Uri insert(android.net.Uri uri, ContentValues values);
}
