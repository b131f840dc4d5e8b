package app.example.kotlinbuilder;

import android.app.Dialog;
import android.content.Context;
import android.view.View;
import kotlin.Unit;
import kotlin.jvm.functions.Function0;

public class PrivacyDialog extends Dialog {
    private Function0<Unit> onAgree;
    private Function0<Unit> onRefuse;

    PrivacyDialog(Context context) {
        super(context);
        setContentView(R.layout.consent);
        findViewById(R.id.agree).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                if (onAgree != null) {
                    onAgree.invoke();
                }
            }
        });
        findViewById(R.id.refuse).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                if (onRefuse != null) {
                    onRefuse.invoke();
                }
            }
        });
    }

    PrivacyDialog onAgree(Function0<Unit> then) {
        onAgree = then;
        return this;
    }

    PrivacyDialog onRefuse(Function0<Unit> then) {
        onRefuse = then;
        return this;
    }
}
