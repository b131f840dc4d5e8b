package spy;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import com.tencent.bugly.crashreport.CrashReport;

/** What an SDK is told, it has. */
public class Shared extends Activity {
    private String number;

    @Override
    protected void onCreate(Bundle state) {
        number = ((TelephonyManager) getSystemService("phone")).getLine1Number();
        CrashReport.putUserData(this, "phone", number); // leak
        CrashReport.putUserData(this, "version", "1"); // no leak
        CrashReport.setUserId("nobody"); // no leak
        CrashReport.getUserData(this, number); // no leak
    }
}
