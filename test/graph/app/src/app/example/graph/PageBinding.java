package app.example.graph;

import android.view.View;
import androidx.databinding.ViewDataBinding;

public abstract class PageBinding extends ViewDataBinding {
    protected Bound model;

    PageBinding(View root) {
        super(root);
    }

    abstract void show();
}
