package com.example.clean;

import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.view.View;
import android.widget.EditText;
import android.widget.Toast;

public class NoteActivity extends Activity implements View.OnClickListener {
    private static final String CAMERA = "android.permission.CAMERA";
    private static final int ASK_CAMERA = 1;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.note);
        findViewById(R.id.scan).setOnClickListener(this);
        findViewById(R.id.send).setOnClickListener(this);
        findViewById(R.id.forget).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        if (view == findViewById(R.id.send)) {
            String note = ((EditText) findViewById(R.id.note)).getText().toString();
            new Thread(new NoteCopy(note)).start();
        } else if (view == findViewById(R.id.forget)) {
            PageScanner.forget(this);
        } else if (checkSelfPermission(CAMERA) == PackageManager.PERMISSION_GRANTED) {
            new PageScanner(this).scan();
        } else {
            requestPermissions(new String[] {CAMERA}, ASK_CAMERA);
        }
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {
        if (code == ASK_CAMERA && results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED) {
            new PageScanner(this).scan();
        } else {
            Toast.makeText(this, R.string.no_camera, Toast.LENGTH_SHORT).show();
        }
    }
}
