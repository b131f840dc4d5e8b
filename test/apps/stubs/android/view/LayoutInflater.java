package android.view;

public abstract class LayoutInflater {
    public View inflate(int layout, ViewGroup root) { throw new RuntimeException(); }
}
