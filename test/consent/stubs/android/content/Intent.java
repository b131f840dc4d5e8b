package android.content;

public class Intent {
    public Intent() {}
    public Intent(String action) {}
    public Intent(Context context, Class<?> type) {}
    public Intent setClassName(String packageName, String className) { throw new RuntimeException(); }
    public Intent setClass(Context context, Class<?> type) { throw new RuntimeException(); }
    public Intent putExtra(String name, boolean value) { throw new RuntimeException(); }
    public boolean getBooleanExtra(String name, boolean otherwise) { throw new RuntimeException(); }
    public Intent setComponent(ComponentName name) { throw new RuntimeException(); }
}
