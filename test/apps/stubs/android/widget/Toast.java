package android.widget;

public class Toast {
    public static final int LENGTH_SHORT = 0;
    public static Toast makeText(android.content.Context context, int text, int length) { throw new RuntimeException(); }
    public void show() { throw new RuntimeException(); }
}
