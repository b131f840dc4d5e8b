package flows;

import android.app.Activity;
import android.media.AudioRecord;
import android.media.projection.MediaProjectionManager;
import android.os.Bundle;
import android.util.Log;

/** What a call gives back need not be the data: it may only ask for it, or put it into an argument. */
public class Given extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        byte[] heard = new byte[1024];
        int count = new AudioRecord(1, 8000, 16, 2, 4096).read(heard, 0, heard.length);
        Log.i("t", "" + count); // no leak
        Log.i("t", new String(heard)); // leak
        MediaProjectionManager screen = (MediaProjectionManager) getSystemService("media_projection");
        Log.i("t", screen.createScreenCaptureIntent().toString()); // no leak
    }
}
