package androidx.compose.material3;

public final class ButtonKt {
    public static void Button(kotlin.jvm.functions.Function0<kotlin.Unit> onClick, kotlin.jvm.functions.Function2<androidx.compose.runtime.Composer, Integer, kotlin.Unit> content, androidx.compose.runtime.Composer composer, int flags) { throw new RuntimeException(); }
}
