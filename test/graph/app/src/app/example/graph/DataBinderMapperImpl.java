//> DataBinderMapperImpl.<init> -> DataBinderMapperImpl.getDataBinder
package app.example.graph;

import android.view.View;
import androidx.databinding.DataBinderMapper;

public class DataBinderMapperImpl extends DataBinderMapper {
    @Override
    public Object getDataBinder(Object component, View view, int layout) {
        return layout == 1 ? new PageBindingImpl(view) : null;
    }
}
