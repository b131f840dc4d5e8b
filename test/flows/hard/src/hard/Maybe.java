package hard;

import android.os.Bundle;
import android.util.Log;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.view.MotionEvent;
import android.view.View;
import android.widget.Button;
import android.widget.CheckBox;
import android.widget.CompoundButton;

/** Listeners that are there, that are taken away, and that never were. */
public class Maybe extends Base {
    private final BroadcastReceiver there = new BroadcastReceiver() {
        @Override
        public void onReceive(Context context, Intent intent) {
            Log.d("there", imei()); // leak
        }
    };

    private final BroadcastReceiver never = new BroadcastReceiver() {
        @Override
        public void onReceive(Context context, Intent intent) {
            Log.d("never", imei()); // no leak
        }
    };

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button button = new Button(this);
        if (getIntent().getBooleanExtra("full", false)) {
            registerReceiver(there, new IntentFilter("there"));
            button.setOnLongClickListener(new View.OnLongClickListener() {
                public boolean onLongClick(View v) {
                    Log.d("long", imei()); // leak
                    return true;
                }
            });
        }
        if (false) {
            registerReceiver(never, new IntentFilter("never"));
        }
        button.setOnTouchListener((v, event) -> {
            if (event.getAction() == MotionEvent.ACTION_UP) {
                Log.d("touch", imei()); // leak
            }
            return false;
        });
        CheckBox box = new CheckBox(this);
        box.setOnCheckedChangeListener(new Checked("plain"));
        new Unused(imei());
        setContentView(box);
    }

    static class Checked implements CompoundButton.OnCheckedChangeListener {
        private final String text;

        Checked(String text) {
            this.text = text;
        }

        public void onCheckedChanged(CompoundButton box, boolean on) {
            Log.d("checked", text); // no leak
        }
    }

    static class Unused implements View.OnClickListener {
        private final String text;

        Unused(String text) {
            this.text = text;
        }

        public void onClick(View v) {
            Log.d("unused", text); // no leak
        }
    }

    public void notCalled() {
        Log.d("not", imei()); // no leak
    }

    @Override
    public void onBackPressed() {
        Log.d("back", imei()); // leak
    }
}
