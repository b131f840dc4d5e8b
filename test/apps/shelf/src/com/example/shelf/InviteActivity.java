package com.example.shelf;

import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.view.View;
import android.widget.Toast;

/** Asks after a tap, and goes on where the answer is no. */
public class InviteActivity extends Activity implements View.OnClickListener {
    private static final String READ_CONTACTS = "android.permission.READ_CONTACTS";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.notice);
        findViewById(R.id.agree_button).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        requestPermissions(new String[] {READ_CONTACTS}, 8);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {
        if (results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED) {
            new Thread(new Friends(getContentResolver())).start();
            finish();
        } else {
            Toast.makeText(this, R.string.without, Toast.LENGTH_SHORT).show();
        }
    }
}
