package android.view;

public abstract class LayoutInflater {
    public static LayoutInflater from(android.content.Context context) { throw new RuntimeException(); }
    public View inflate(int layout, ViewGroup root) { throw new RuntimeException(); }
    public View inflate(int layout, ViewGroup root, boolean attach) { throw new RuntimeException(); }
}
