package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.os.Environment;
import android.telephony.TelephonyManager;
import java.io.File;
import java.io.FileOutputStream;

/** Where others can read it, and where they cannot. */
public class OpenFiles extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        getSharedPreferences("open", Context.MODE_WORLD_READABLE).edit().putString("id", phone.getDeviceId()).apply();
        getSharedPreferences("shut", Context.MODE_PRIVATE).edit().putString("id", phone.getDeviceId()).apply();
        try {
            FileOutputStream open = openFileOutput("open.txt", Context.MODE_WORLD_WRITEABLE);
            open.write(phone.getDeviceId().getBytes()); // leak
            FileOutputStream shut = openFileOutput("shut.txt", Context.MODE_PRIVATE);
            shut.write(phone.getDeviceId().getBytes()); // leak
            File folder = new File(Environment.getExternalStorageDirectory(), "app");
            FileOutputStream card = new FileOutputStream(new File(folder, "card.txt"));
            card.write(phone.getDeviceId().getBytes()); // leak
            card.write("hello".getBytes()); // no leak
        } catch (Exception ignored) {
        }
    }
}
