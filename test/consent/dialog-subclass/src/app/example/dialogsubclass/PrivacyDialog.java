package app.example.dialogsubclass;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

public class PrivacyDialog extends Dialog implements View.OnClickListener {
    interface Answer {
        void onAnswer(boolean agreed);
    }

    Answer answer;

    PrivacyDialog(Context context) {
        super(context);
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.privacy);
        findViewById(R.id.agree).setOnClickListener(this);
        findViewById(R.id.refuse).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        dismiss();
        switch (view.getId()) {
            case 0:
                break;
            default:
                answer.onAnswer(view.getId() == R.id.agree);
        }
    }
}
