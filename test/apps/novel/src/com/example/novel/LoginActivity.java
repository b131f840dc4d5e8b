package com.example.novel;

import android.app.Activity;
import android.os.Bundle;
import android.widget.CheckBox;

/** The layout leaves the box empty; nobody sees it so. */
public class LoginActivity extends Activity {
    private CheckBox agree;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.login);
        agree = (CheckBox) findViewById(R.id.agree);
        agree.setChecked(true);
    }
}
