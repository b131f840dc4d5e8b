package com.example.quiet;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.view.View;
import android.widget.TextView;

public class TimerActivity extends Activity implements View.OnClickListener, Runnable {
    private static final long ROUND_MILLIS = 25L * 60L * 1000L;

    private final Handler clock = new Handler(Looper.getMainLooper());
    private TextView state;

    @Override
    protected void onCreate(Bundle saved) {
        super.onCreate(saved);
        setContentView(R.layout.timer);
        state = (TextView) findViewById(R.id.state);
        findViewById(R.id.start).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        clock.removeCallbacks(this);
        clock.postDelayed(this, ROUND_MILLIS);
        state.setText(R.string.running);
    }

    @Override
    public void run() {
        state.setText(R.string.done);
    }

    @Override
    protected void onDestroy() {
        clock.removeCallbacks(this);
        super.onDestroy();
    }
}
