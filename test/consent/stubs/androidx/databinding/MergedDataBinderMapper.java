package androidx.databinding;

public class MergedDataBinderMapper extends DataBinderMapper {
    public Object getDataBinder(Object component, android.view.View view, int layout) { throw new RuntimeException(); }
    protected void addMapper(DataBinderMapper mapper) { throw new RuntimeException(); }
}
