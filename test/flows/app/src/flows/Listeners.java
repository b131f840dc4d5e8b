package flows;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;

public class Listeners extends Activity {
    private String id = "";

    @Override
    protected void onCreate(Bundle state) {
        View view = findViewById(7);
        view.setOnClickListener(new View.OnClickListener() {
            public void onClick(View v) {
                Log.i("l", id); // leak
            }
        });
        Log.i("l", id); // no leak
        id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
    }
}
