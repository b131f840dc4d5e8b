package com.example.bell;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;

public class BellActivity extends Activity implements View.OnClickListener {
    private TextView state;

    @Override
    protected void onCreate(Bundle saved) {
        super.onCreate(saved);
        setContentView(R.layout.bell);
        state = (TextView) findViewById(R.id.state);
        findViewById(R.id.ring).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        state.setText(R.string.rung);
    }
}
