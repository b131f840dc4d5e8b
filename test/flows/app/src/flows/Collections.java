package flows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Collections extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        List<String> list = new ArrayList<String>();
        list.add("first");
        list.add(((TelephonyManager) getSystemService("phone")).getDeviceId());
        Log.i("c", list.get(0)); // no leak
        Log.i("c", list.get(1)); // leak
        Map<String, String> map = new HashMap<String, String>();
        map.put("id", ((TelephonyManager) getSystemService("phone")).getDeviceId());
        map.put("other", "x");
        Log.i("c", map.get("other")); // no leak
        Log.i("c", map.get("id")); // leak
        for (String one : list) Log.i("c", one); // leak
    }
}
