package android.database;
public class MatrixCursor implements Cursor {
    public MatrixCursor(String[] columns) {}
    public void addRow(Object[] values) {}
    public boolean moveToFirst() { throw new RuntimeException(); }
    public boolean moveToNext() { throw new RuntimeException(); }
    public int getCount() { throw new RuntimeException(); }
    public int getColumnIndex(String name) { throw new RuntimeException(); }
    public int getColumnIndexOrThrow(String name) { throw new RuntimeException(); }
    public String getString(int column) { throw new RuntimeException(); }
    public long getLong(int column) { throw new RuntimeException(); }
    public void close() {}
}
