package android.content;

public class Intent {
    public static final String ACTION_VIEW = "android.intent.action.VIEW";
    public Intent(String action) {}
    public Intent(Context context, Class<?> type) {}
    public Intent(String action, android.net.Uri uri) {}
    public Intent putExtra(String name, String value) { throw new RuntimeException(); }
    public String getStringExtra(String name) { throw new RuntimeException(); }
}
