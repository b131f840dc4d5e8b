package android.database.sqlite;

public class SQLiteDatabase {
    public android.database.Cursor rawQuery(String sql, String[] args) { throw new RuntimeException(); }
    public void execSQL(String sql) { throw new RuntimeException(); }
}
