package habits;

import android.app.Activity;
import android.content.ContentValues;
import android.content.Context;
import android.net.Uri;
import android.os.Bundle;
import android.telephony.TelephonyManager;

/** Another app's tables. */
public class Inserted extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        ContentValues row = new ContentValues();
        row.put("number", phone.getLine1Number());
        getContentResolver().insert(Uri.parse("content://org.example.other/rows"), row); // leak
        ContentValues empty = new ContentValues();
        empty.put("number", 0);
        getContentResolver().insert(Uri.parse("content://org.example.other/rows"), empty); // no leak
    }
}
