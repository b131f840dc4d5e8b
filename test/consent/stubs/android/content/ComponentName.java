package android.content;

public class ComponentName {
    public ComponentName(Context context, Class<?> type) {}
    public ComponentName(Context context, String type) {}
}
