package android.graphics;

public class Paint {
    public Paint(int flags) {}
    public void setColor(int colour) { throw new RuntimeException(); }
    public void setStrokeWidth(float width) { throw new RuntimeException(); }
    public void setStyle(Style style) { throw new RuntimeException(); }
    public enum Style { STROKE }
}
