package app.example.twocallbacks;

import android.app.Dialog;
import android.content.Context;
import android.view.View;

public class PrivacyDialog extends Dialog implements View.OnClickListener {
    private final Runnable onAgree;
    private final Runnable onRefuse;

    PrivacyDialog(Context context, Runnable onAgree, Runnable onRefuse) {
        super(context);
        this.onAgree = onAgree;
        this.onRefuse = onRefuse;
        setContentView(R.layout.consent);
        findViewById(R.id.agree).setOnClickListener(this);
        findViewById(R.id.refuse).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        dismiss();
        switch (view.getId()) {
            case R.id.agree:
                onAgree.run();
                break;
            case R.id.refuse:
                onRefuse.run();
                break;
            default:
        }
    }
}
