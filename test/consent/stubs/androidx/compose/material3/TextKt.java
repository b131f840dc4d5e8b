package androidx.compose.material3;

public final class TextKt {
    public static void Text(String text, androidx.compose.runtime.Composer composer, int flags) { throw new RuntimeException(); }
}
