package android.database;

public interface Cursor {
    boolean moveToNext();
    int getCount();
    int getColumnIndex(String name);
    String getString(int column);
    void close();
    boolean moveToFirst();
    int getInt(int column);
}
