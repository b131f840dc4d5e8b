package androidx.activity.compose;

public final class ComponentActivityKt {
    public static void setContent(android.app.Activity page, Object parent, kotlin.jvm.functions.Function2<androidx.compose.runtime.Composer, Integer, kotlin.Unit> content) { throw new RuntimeException(); }
}
