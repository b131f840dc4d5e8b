package app.example.kotlinfunction;

import android.app.Dialog;
import android.content.Context;
import android.os.Bundle;
import android.view.View;
import kotlin.Unit;
import kotlin.jvm.functions.Function1;

public class PrivacyDialog extends Dialog {
    private final Function1<Boolean, Unit> answer;

    PrivacyDialog(Context context, Function1<Boolean, Unit> answer) {
        super(context);
        this.answer = answer;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.consent);
        findViewById(R.id.agree).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                answer.invoke(true);
                dismiss();
            }
        });
        findViewById(R.id.refuse).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                answer.invoke(false);
                dismiss();
            }
        });
    }
}
