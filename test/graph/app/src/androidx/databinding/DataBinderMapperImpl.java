//> DataBinderMapperImpl.<init> -> DataBinderMapperImpl.<init>
package androidx.databinding;

/** Generated into every app that uses data binding; the library looks for it by this name. */
public class DataBinderMapperImpl extends MergedDataBinderMapper {
    DataBinderMapperImpl() {
        addMapper(new app.example.graph.DataBinderMapperImpl());
    }
}
