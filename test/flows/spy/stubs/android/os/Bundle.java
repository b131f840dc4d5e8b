package android.os;
public final class Bundle {
    public Object get(String key) { throw new RuntimeException(); }
    public String getString(String key) { throw new RuntimeException(); }
    public void putString(String key, String value) {}
}
