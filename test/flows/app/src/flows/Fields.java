package flows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class Fields extends Activity {
    static class Box {
        String text = "";
        Box next;

        void set(String value) {
            text = value;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        Box a = new Box();
        Box b = new Box();
        a.set(((TelephonyManager) getSystemService("phone")).getDeviceId());
        b.set("x");
        b.next = a;
        Log.i("f", b.text); // no leak
        Log.i("f", b.next.text); // leak
        a.text = "gone";
        Log.i("f", b.next.text); // no leak
    }
}
