package habits;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.telephony.TelephonyManager;

/** Lets another app send. */
public class Mail extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        Intent mail = new Intent(Intent.ACTION_SENDTO, Uri.parse("mailto:me@example.org"));
        mail.putExtra(Intent.EXTRA_SUBJECT, "report");
        mail.putExtra(Intent.EXTRA_TEXT, "number " + phone.getLine1Number());
        startActivity(Intent.createChooser(mail, "send")); // leak
        Intent empty = new Intent(Intent.ACTION_SENDTO, Uri.parse("mailto:me@example.org"));
        empty.putExtra(Intent.EXTRA_SUBJECT, "report");
        startActivity(Intent.createChooser(empty, "send")); // no leak
    }
}
