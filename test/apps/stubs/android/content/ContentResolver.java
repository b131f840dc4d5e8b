package android.content;

public abstract class ContentResolver {
    public final android.database.Cursor query(android.net.Uri uri, String[] projection, String selection, String[] args, String order) { throw new RuntimeException(); }
}
