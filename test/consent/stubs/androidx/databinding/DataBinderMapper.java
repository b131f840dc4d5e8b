package androidx.databinding;

public abstract class DataBinderMapper {
    public abstract Object getDataBinder(Object component, android.view.View view, int layout);
}
