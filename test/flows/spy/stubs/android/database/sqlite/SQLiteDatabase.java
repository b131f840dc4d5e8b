package android.database.sqlite;
public final class SQLiteDatabase {
    public void execSQL(String sql) {}
    public void execSQL(String sql, Object[] args) {}
    public long insert(String table, String hack, android.content.ContentValues values) { return 0; }
    public android.database.Cursor query(String table, String[] columns, String where, String[] args, String group, String having, String order) { throw new RuntimeException(); }
    public android.database.Cursor rawQuery(String sql, String[] args) { throw new RuntimeException(); }
}
