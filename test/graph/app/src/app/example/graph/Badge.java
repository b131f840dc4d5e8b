//> Badge.<init> -> Badge.filled
package app.example.graph;

import android.content.Context;
import android.util.AttributeSet;
import android.view.View;

/** A view that only a layout names. */
public class Badge extends View {
    public Badge(Context context, AttributeSet attributes) {
        super(context, attributes);
        filled();
    }

    private void filled() {}
}
