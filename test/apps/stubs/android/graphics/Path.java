package android.graphics;

public class Path {
    public void moveTo(float x, float y) { throw new RuntimeException(); }
    public void lineTo(float x, float y) { throw new RuntimeException(); }
    public void reset() { throw new RuntimeException(); }
}
