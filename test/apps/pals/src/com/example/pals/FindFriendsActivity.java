package com.example.pals;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.widget.TextView;

/** Explains first, then asks, then reads; a refusal costs nothing but this function. */
public class FindFriendsActivity extends Activity implements DialogInterface.OnClickListener {
    private static final String READ_CONTACTS = "android.permission.READ_CONTACTS";
    private static final int ASK_CONTACTS = 1;

    private TextView result;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.find);
        result = (TextView) findViewById(R.id.result);
        new AlertDialog.Builder(this)
            .setTitle(R.string.find_title)
            .setMessage(R.string.find_why)
            .setPositiveButton(R.string.agree, this)
            .setNegativeButton(R.string.not_now, this)
            .show();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        if (which != DialogInterface.BUTTON_POSITIVE) {
            result.setText(R.string.refused);
        } else if (checkSelfPermission(READ_CONTACTS) == PackageManager.PERMISSION_GRANTED) {
            find();
        } else {
            requestPermissions(new String[] {READ_CONTACTS}, ASK_CONTACTS);
        }
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {
        if (code == ASK_CONTACTS && results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED) {
            find();
        } else {
            result.setText(R.string.refused);
        }
    }

    private void find() {
        new Thread(new FriendFinder(this)).start();
    }

    void show(final boolean anybody) {
        runOnUiThread(new Runnable() {
            @Override
            public void run() {
                result.setText(anybody ? R.string.found : R.string.nobody);
            }
        });
    }
}
