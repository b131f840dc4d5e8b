package androidx.databinding;

public abstract class ViewDataBinding {
    protected final android.view.View root;

    protected ViewDataBinding(android.view.View root) {
        this.root = root;
    }
}
