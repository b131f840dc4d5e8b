package android.database.sqlite;
public abstract class SQLiteOpenHelper {
    public SQLiteOpenHelper(android.content.Context context, String name, Object factory, int version) {}
    public SQLiteDatabase getWritableDatabase() { throw new RuntimeException(); }
    public SQLiteDatabase getReadableDatabase() { throw new RuntimeException(); }
    public abstract void onCreate(SQLiteDatabase db);
}
