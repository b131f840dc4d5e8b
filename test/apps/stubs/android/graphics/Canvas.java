package android.graphics;

public class Canvas {
    public Canvas(Bitmap bitmap) {}
    public void drawColor(int colour) { throw new RuntimeException(); }
    public void drawPath(Path path, Paint paint) { throw new RuntimeException(); }
}
