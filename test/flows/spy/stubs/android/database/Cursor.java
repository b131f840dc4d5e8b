package android.database;
public interface Cursor {
    boolean moveToFirst();
    boolean moveToNext();
    int getCount();
    int getColumnIndex(String name);
    int getColumnIndexOrThrow(String name);
    String getString(int column);
    long getLong(int column);
    void close();
}
