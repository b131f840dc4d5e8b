package app.example.customview;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

public class Badge extends View {
    public Badge(Context context, android.util.AttributeSet attributes) {
        super(context, attributes);
        Sdk.init(context);
    }
}
