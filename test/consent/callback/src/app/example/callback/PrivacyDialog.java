package app.example.callback;

import android.app.Dialog;
import android.content.Context;
import android.os.Bundle;
import android.view.View;

public class PrivacyDialog extends Dialog {
    interface Answer {
        void onAnswer(boolean agreed);
    }

    private final Answer answer;

    PrivacyDialog(Context context, Answer answer) {
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
                answer.onAnswer(true);
                dismiss();
            }
        });
        findViewById(R.id.refuse).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                answer.onAnswer(false);
                dismiss();
            }
        });
    }
}
