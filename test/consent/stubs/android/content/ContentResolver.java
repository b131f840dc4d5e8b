package android.content;

public abstract class ContentResolver {
    public final android.database.Cursor query(android.net.Uri uri, String[] projection, String selection, String[] args, String order) { throw new RuntimeException(); }
    public final void registerContentObserver(android.net.Uri uri, boolean descendants, android.database.ContentObserver observer) { throw new RuntimeException(); }
}
