package androidx.startup;

public final class AppInitializer {
    public static AppInitializer getInstance(android.content.Context context) { throw new RuntimeException(); }
    public <T> T initializeComponent(Class<? extends Initializer<T>> type) { throw new RuntimeException(); }
}
