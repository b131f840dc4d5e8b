package flows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;

/** A file is known by its name; one whose name is not known is not every file. */
public class Files extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        String id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        try {
            FileOutputStream unnamed = new FileOutputStream(new File(System.getProperty("user.dir")));
            unnamed.write(id.getBytes());
            FileOutputStream kept = new FileOutputStream(new File("kept"));
            kept.write(id.getBytes());
            Log.i("t", line("plain")); // no leak
            Log.i("t", line("kept")); // leak
        } catch (java.io.IOException e) {
            return;
        }
    }

    private static String line(String name) throws java.io.IOException {
        return new BufferedReader(new InputStreamReader(new FileInputStream(name))).readLine();
    }
}
