package com.example.novel;

import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;

/** Takes no for no answer. */
public class InviteActivity extends Activity {
    private static final String READ_CONTACTS = "android.permission.READ_CONTACTS";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.notice);
        ask();
    }

    private void ask() {
        requestPermissions(new String[] {READ_CONTACTS}, 8);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {
        if (results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED) {
            new Thread(new Friends(getContentResolver())).start();
        } else {
            ask();
        }
    }
}
