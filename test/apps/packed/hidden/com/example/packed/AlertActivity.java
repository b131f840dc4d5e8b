package com.example.packed;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

public class AlertActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView words = new TextView(this);
        words.setText(R.string.loading);
    }
}
