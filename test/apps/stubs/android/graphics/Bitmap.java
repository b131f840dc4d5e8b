package android.graphics;

public final class Bitmap {
    public static Bitmap createBitmap(int width, int height, Config config) { throw new RuntimeException(); }
    public boolean compress(CompressFormat format, int quality, java.io.OutputStream out) { throw new RuntimeException(); }
    public enum Config { ARGB_8888 }
    public enum CompressFormat { PNG }
}
