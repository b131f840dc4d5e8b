package com.example.clean;

import android.app.Activity;
import android.content.Context;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraCaptureSession;
import android.hardware.camera2.CameraDevice;
import android.hardware.camera2.CameraManager;
import android.hardware.camera2.CaptureRequest;
import android.media.Image;
import android.media.ImageReader;
import android.util.Log;
import android.widget.Toast;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;

/** One picture, into the app's own folder; nothing of it leaves the phone. */
class PageScanner extends CameraDevice.StateCallback implements ImageReader.OnImageAvailableListener {
    private static final int JPEG = 256;

    private static final String FILE = "page.jpg";

    private final Activity screen;
    private final ImageReader reader = ImageReader.newInstance(1600, 1200, JPEG, 1);
    private CameraDevice camera;

    PageScanner(Activity screen) {
        this.screen = screen;
    }

    /** Deletes the picture. */
    static void forget(Context context) {
        new File(context.getFilesDir(), FILE).delete();
    }

    void scan() {
        reader.setOnImageAvailableListener(this, null);
        CameraManager manager = (CameraManager) screen.getSystemService(Context.CAMERA_SERVICE);
        try {
            manager.openCamera(manager.getCameraIdList()[0], this, null);
        } catch (CameraAccessException e) {
            Log.w("Notes", "no camera", e);
        }
    }

    @Override
    public void onOpened(CameraDevice opened) {
        camera = opened;
        try {
            camera.createCaptureSession(Collections.singletonList(reader.getSurface()), new OneShot(), null);
        } catch (CameraAccessException e) {
            Log.w("Notes", "no picture", e);
        }
    }

    @Override
    public void onImageAvailable(ImageReader from) {
        Image page = from.acquireLatestImage();
        ByteBuffer bytes = page.getPlanes()[0].getBuffer();
        byte[] jpeg = new byte[bytes.remaining()];
        bytes.get(jpeg);
        page.close();
        camera.close();
        try {
            FileOutputStream out = new FileOutputStream(new File(screen.getFilesDir(), FILE));
            out.write(jpeg);
            out.close();
            Toast.makeText(screen, R.string.scanned, Toast.LENGTH_SHORT).show();
        } catch (IOException e) {
            Log.w("Notes", "page not kept", e);
        }
    }

    @Override
    public void onDisconnected(CameraDevice lost) {
        lost.close();
    }

    @Override
    public void onError(CameraDevice broken, int error) {
        broken.close();
    }

    private class OneShot extends CameraCaptureSession.StateCallback {
        @Override
        public void onConfigured(CameraCaptureSession session) {
            try {
                CaptureRequest.Builder request = camera.createCaptureRequest(CameraDevice.TEMPLATE_STILL_CAPTURE);
                request.addTarget(reader.getSurface());
                session.capture(request.build(), null, null);
            } catch (CameraAccessException e) {
                Log.w("Notes", "no picture", e);
            }
        }

        @Override
        public void onConfigureFailed(CameraCaptureSession session) {
            camera.close();
        }
    }
}
