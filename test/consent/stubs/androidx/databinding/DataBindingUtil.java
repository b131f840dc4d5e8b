package androidx.databinding;

public final class DataBindingUtil {
    public static ViewDataBinding setContentView(android.app.Activity page, int layout) { throw new RuntimeException(); }
}
