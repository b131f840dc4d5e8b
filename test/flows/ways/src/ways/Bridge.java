package ways;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.webkit.JavascriptInterface;
import android.webkit.WebView;

/** A page may ask for the id; another is told it. */
public class Bridge extends Activity {
    public class Device {
        @JavascriptInterface
        public String id() {
            return Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); // leak
        }

        @JavascriptInterface
        public String version() {
            return "1.0"; // no leak
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView view = new WebView(this);
        view.getSettings().setJavaScriptEnabled(true);
        view.addJavascriptInterface(new Device(), "device");
        view.loadUrl("https://pages.example.org/");
        String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID);
        view.evaluateJavascript("init('" + id + "')", null); // leak
        view.evaluateJavascript("init('x')", null); // no leak
        view.postUrl("https://pages.example.org/p", ("id=" + id).getBytes()); // leak
        view.postUrl("https://pages.example.org/p", "id=0".getBytes()); // no leak
    }
}
