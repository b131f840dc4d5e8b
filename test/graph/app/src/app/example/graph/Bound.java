//> Bound.run -> PageBindingImpl.show
//> DataBinderMapperImpl.getDataBinder -> PageBindingImpl.<init>
//> PageBindingImpl.<init> -> OnClickListener.<init>
//> PageBindingImpl.<init> -> OnClickListener.onClick
//> OnClickListener.onClick -> PageBindingImpl._internalCallbackOnClick
//> PageBindingImpl._internalCallbackOnClick -> Bound.pressed
package app.example.graph;

import android.app.Activity;
import androidx.databinding.DataBindingUtil;

/** Data binding: the layout's expression `@{() -> model.pressed()}`, as the build generates it. */
public class Bound {
    void run(Activity page) {
        PageBinding binding = (PageBinding) DataBindingUtil.setContentView(page, 1);
        binding.model = this;
        binding.show();
    }

    void pressed() {}
}
