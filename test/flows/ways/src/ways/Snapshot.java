package ways;

import android.app.Activity;
import android.content.Intent;
import android.graphics.Bitmap;
import android.os.Bundle;
import android.os.Environment;
import android.provider.MediaStore;
import java.io.File;
import java.io.FileOutputStream;

/** A small picture that the camera app gave back, on the card. */
public class Snapshot extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        startActivityForResult(new Intent(MediaStore.ACTION_IMAGE_CAPTURE), 7);
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        if (request != 7 || result != RESULT_OK) return;
        Bitmap picture = (Bitmap) data.getExtras().get("data");
        Bitmap blank = Bitmap.createBitmap(10, 10, Bitmap.Config.RGB_565);
        File folder = Environment.getExternalStoragePublicDirectory(Environment.DIRECTORY_PICTURES);
        try {
            FileOutputStream none = new FileOutputStream(new File(folder, "blank.png"));
            blank.compress(Bitmap.CompressFormat.PNG, 100, none); // no leak
            FileOutputStream out = new FileOutputStream(new File(folder, "me.jpg"));
            picture.compress(Bitmap.CompressFormat.JPEG, 90, out); // leak
            out.close();
        } catch (Exception e) {
            finish();
        }
    }
}
