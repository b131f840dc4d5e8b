package com.example.shelf;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.CheckBox;

/** The row of words beside the box ticks it, when it is tapped. */
public class LoginActivity extends Activity implements View.OnClickListener {
    private CheckBox agree;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.login);
        agree = (CheckBox) findViewById(R.id.agree);
        findViewById(R.id.login).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        agree.setChecked(true);
    }
}
