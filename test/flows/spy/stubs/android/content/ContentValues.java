package android.content;
public final class ContentValues {
    public void put(String key, String value) {}
    public String getAsString(String key) { throw new RuntimeException(); }
}
