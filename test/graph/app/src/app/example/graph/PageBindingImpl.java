package app.example.graph;

import android.view.View;
import app.example.graph.generated.callback.OnClickListener;

public class PageBindingImpl extends PageBinding implements OnClickListener.Listener {
    private final View.OnClickListener callback;

    public PageBindingImpl(View root) {
        super(root);
        callback = new OnClickListener(this, 1);
    }

    @Override
    void show() {
        root.setOnClickListener(callback);
    }

    @Override
    public final void _internalCallbackOnClick(int source, View view) {
        if (model != null) model.pressed();
    }
}
