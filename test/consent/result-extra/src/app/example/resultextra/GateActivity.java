package app.example.resultextra;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;

public class GateActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.privacy);
        findViewById(R.id.agree).setOnClickListener(this);
        findViewById(R.id.refuse).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        Intent answer = new Intent();
        answer.putExtra("agreed", view.getId() == R.id.agree);
        setResult(-1, answer);
        finish();
    }
}
